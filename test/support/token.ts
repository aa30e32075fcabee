/** Makes an `Authorization` header with a token that API Gateway has verified. Behind it only the claims matter. */
export function bearerOf(claims: object): string {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `Bearer ${encoded({ alg: 'RS256' })}.${encoded(claims)}.c2lnbmF0dXJl`;
}

/** Makes the header of an event with this authorizer; none for callers who sign. */
export function authorizationOf(authorizer: unknown): { authorization?: string } {
  const { jwt } = (authorizer ?? {}) as { jwt?: { claims?: Record<string, string> } }; // as events have it
  const { groups = '', ...claims } = jwt?.claims ?? {};
  if (!claims['sub']) return {};
  return { authorization: bearerOf({ ...claims, groups: groups.slice(1, -1).split(' ') }) };
}
