import { Kind, parse } from 'graphql';

interface GraphqlRequest {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

/** One request to the gateway's GraphQL endpoint. What is no GraphQL response, such as a 401, becomes one. */
export async function fetchGraphql(
  request: GraphqlRequest,
  headers: Readonly<Record<string, string>>,
): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(withRightName(request)),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && ('data' in body || 'errors' in body))
    return body;
  return { errors: [{ message: explain(response.status), extensions: { body } }] };
}

/** Just after a change of tabs, GraphiQL 5.4 still has the operation's name of the tab before. */
function withRightName({ operationName, ...request }: GraphqlRequest): GraphqlRequest {
  try {
    const { definitions } = parse(request.query);
    const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operations.length === 1) return request;
  } catch {
    // The gateway says better what is wrong with the document.
  }
  return operationName === undefined ? request : { operationName, ...request };
}

function explain(status: number): string {
  if (status === 401) return '401: no valid token. Put one into the field above the tabs.';
  return `${status}: the gateway gave no GraphQL response.`;
}
