/** One request to the gateway's GraphQL endpoint. What is no GraphQL response, such as a 401, becomes one. */
export async function fetchGraphql(
  operation: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && ('data' in body || 'errors' in body))
    return body;
  return { errors: [{ message: explain(response.status), extensions: { body } }] };
}

function explain(status: number): string {
  if (status === 401) return '401: no valid token. Put one into the field above the tabs.';
  return `${status}: the gateway gave no GraphQL response.`;
}
