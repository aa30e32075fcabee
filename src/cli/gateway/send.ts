import { CommandError } from '../commandError.ts';
import type { Stop } from '../stop.ts';
import type { Credential } from './caller.ts';
import { AnswerLost, noAnswer } from './noAnswer.ts';

/** Is longer than the 29 s that the gateway may take. */
const timeoutMs = 40_000;

/** Holds an answer of the GraphQL API. */
export interface GraphqlAnswer {
  data?: unknown;
  errors?: readonly GraphqlProblem[];
}

/** Holds an entry of `errors`. */
export interface GraphqlProblem {
  message: string;
  path?: readonly (string | number)[];
  extensions?: {
    code?: string;
    retryable?: boolean;
    retryAfterSeconds?: number | null;
    requestId?: string;
  };
}

/** Reports that API Gateway took no more requests: this one has not reached the gateway. */
export class TooManyRequests extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super('too many requests');
    this.seconds = seconds;
  }
}

/** Says where and as whom requests are sent. */
export interface Destination {
  gateway: string;
  credential: Credential;
  stop: Stop;
}

/**
 * Sends a document once. Throws `NotSent`, `AnswerLost` or `TooManyRequests` when it may be sent again, and `CommandError` when
 * that is no use.
 */
export async function send(
  request: { operationName: string; query: string; variables: object },
  { gateway, credential, stop }: Destination,
): Promise<GraphqlAnswer> {
  const url = `${gateway}${credential.path}`;
  const body = JSON.stringify(request);
  const headers = {
    'content-type': 'application/json',
    ...(await credential.headersOf(url, body)),
  };
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), stop.now]);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    text = await response.text();
  } catch (error) {
    throw noAnswer(error);
  }
  if (response.status === 429)
    throw new TooManyRequests(Number(response.headers.get('retry-after')) || 1);
  refuseStranger(response, { gateway, credential });
  const answer = parsed(text);
  if (answer && (response.ok || answer.errors)) return answer;
  if (response.status >= 500) throw new AnswerLost(`HTTP ${response.status}`);
  throw new CommandError(
    `${url} answered HTTP ${response.status}, and not as a gateway does.`,
    'Is "gateway" of cff.json the address of the gateway, without a path of its API?',
  );
}

function refuseStranger(
  { status }: Response,
  { gateway, credential }: Pick<Destination, 'gateway' | 'credential'>,
): void {
  if (status !== 401 && status !== 403) return;
  throw new CommandError(`${gateway} does not know the caller (HTTP ${status}).`, credential.mend);
}

function parsed(text: string): GraphqlAnswer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isAnswer =
      typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
    return isAnswer ? (value as GraphqlAnswer) : undefined; // the contract's form
  } catch {
    return undefined;
  }
}
