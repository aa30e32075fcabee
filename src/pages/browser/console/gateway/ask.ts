import { gatewayUrl } from '../../gatewayUrl.ts';
import type { MutationDocument, QueryDocument } from '../../../../contract/document.ts';
import { failure, RequestFailed } from './failure.ts';

/** Describes an entry of `errors` in an answer. */
interface Problem {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string; requestId?: string; retryAfterSeconds?: number | null };
}

type Document<Data, Variables> = QueryDocument<Data, Variables> | MutationDocument<Data, Variables>;

/** Sends a document, and gives the data of the answer. Rejects with `RequestFailed`. */
export type Ask = <Data, Variables extends object>(
  document: Document<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** Is longer than the 29 s that the gateway may take. */
const timeoutMs = 35_000;

/** Makes the function that sends documents as the caller of a token. */
export function createAsk(token: string): Ask {
  return async <Data, Variables extends object>(
    document: Document<Data, Variables>,
    variables: Variables,
  ) => {
    const isWrite = document.kind === 'mutation';
    const body = { operationName: document.name, query: document.text, variables };
    const response = await post(JSON.stringify(body), token, isWrite);
    const answer = (await response.json().catch(() => ({}))) as { data?: Data; errors?: Problem[] }; // GraphQL's
    if (response.status === 401) {
      throw new RequestFailed(
        failure('Unauthenticated', 'Your token is not valid, or has expired.'),
      );
    }
    const [problem] = answer.errors ?? [];
    // A list that could not be read is null, and one of its fields may be.
    if (answer.data != null && !isNothing(answer.data)) return answer.data;
    if (problem) throw new RequestFailed(failureOfProblem(problem, isWrite));
    const words = `The gateway answered ${response.status}, without data.`;
    throw new RequestFailed(failure('Fault', words, { isUnknown: isWrite, ...idOf(response) }));
  };
}

/** Tells that all fields of an answer are null, though it has fields. A field that is null by right is alone in its document. */
function isNothing(data: object): boolean {
  const fields = Object.entries(data).filter(([name]) => name !== '__typename');
  return fields.length > 0 && fields.every(([name, value]) => value === null && name !== 'version');
}

async function post(body: string, token: string, isWrite: boolean): Promise<Response> {
  try {
    return await fetch(gatewayUrl('/graphql'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch {
    const words = navigator.onLine
      ? 'The gateway could not be reached.'
      : 'This browser is offline. Your draft is kept.';
    throw new RequestFailed(failure('Offline', words, { isUnknown: isWrite && navigator.onLine }));
  }
}

function failureOfProblem({ message, extensions = {} }: Problem, isWrite: boolean) {
  const { code = 'Fault', requestId, retryAfterSeconds } = extensions;
  return failure(code, message, {
    requestId,
    retryAfterSeconds: retryAfterSeconds ?? undefined,
    isUnknown: isWrite && code === 'INTERNAL_SERVER_ERROR',
  });
}

function idOf({ headers }: Response): { requestId: string | undefined } {
  return { requestId: headers.get('x-request-id') ?? headers.get('apigw-requestid') ?? undefined };
}
