/**
 * Holds the header `Authorization` with the token that API Gateway verified, and the name of the claim with the groups.
 */
interface Token {
  authorization: unknown;
  groupsClaim: string;
}

/**
 * Gives the groups of a verified token; none if they cannot be trusted. API Gateway flattens the list to text, in which
 * one name with a space looks like two. So the list is read from the token itself, and trusted only when it flattens to
 * the very text that API Gateway's authorizer gave. A single group may stand without a list.
 */
export function groupsOf(claim: unknown, { authorization, groupsClaim }: Token): string[] {
  const payload = payloadOf(authorization);
  if (!payload || !Object.hasOwn(payload, groupsClaim)) return [];
  const value = payload[groupsClaim];
  if (flattenedClaim(value) !== claim) return [];
  return [...new Set([value].flat().filter(isName))];
}

/**
 * Writes a token's claim as API Gateway's HTTP API hands it to a Lambda: as text, `[a b]` for a list, `map[a:b]` for an
 * object (observed).
 */
export function flattenedClaim(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flattenedClaim).join(' ')}]`;
  if (value === null) return '<nil>';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]) => `${name}:${flattenedClaim(field)}`);
  return `map[${fields.toSorted().join(' ')}]`;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.isWellFormed();
}

/** Matches a header of exactly one token, three parts of base64 (RFC 7515 section 7.1). */
const oneToken = /^(?:Bearer )?[\w+/=-]*\.([\w+/=-]+)\.[\w+/=-]*$/;

/** Reads the claims of a JWT (RFC 7519), whose signature API Gateway has checked; undefined when it is not a JWT. */
function payloadOf(authorization: unknown): Record<string, unknown> | undefined {
  if (typeof authorization !== 'string') return undefined;
  const [, payload] = oneToken.exec(authorization) ?? [];
  if (!payload) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const isObject = typeof claims === 'object' && claims !== null && !Array.isArray(claims);
    return isObject ? (claims as Record<string, unknown>) : undefined; // JSON has no other objects
  } catch {
    return undefined;
  }
}
