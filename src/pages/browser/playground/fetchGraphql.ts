import { Kind, parse } from 'graphql';
import { gatewayUrl } from '../gatewayUrl.ts';

interface GraphqlRequest {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

/** Sends a request to the GraphQL API. Turns other answers, such as 401, into a response with `errors`. */
export async function fetchGraphql(
  request: GraphqlRequest,
  headers: Readonly<Record<string, string>>,
): Promise<object> {
  const response = await fetch(gatewayUrl('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(withoutStaleName(request)),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && ('data' in body || 'errors' in body))
    return body;
  return { errors: [{ message: explain(response.status), extensions: { body } }] };
}

/**
 * Removes the operation's name if the document has only one operation. Just after a change of tabs, GraphiQL 5.4 sends
 * the name of the previous tab's operation.
 */
function withoutStaleName({ operationName, ...request }: GraphqlRequest): GraphqlRequest {
  try {
    const { definitions } = parse(request.query);
    const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operations.length === 1) return request;
  } catch {
    // The gateway's own message about the document will be better.
  }
  return operationName === undefined ? request : { operationName, ...request };
}

function explain(status: number): string {
  if (status === 401) return '401: no valid token. Put one into the field above the tabs.';
  return `${status}: the gateway gave no GraphQL response.`;
}
