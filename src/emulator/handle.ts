import { randomUUID } from 'node:crypto';
import { AwsError, type AwsErrorCode } from './errors.ts';
import type { ActionRequest, ActionResponse } from './request.ts';
import { verifySignature, type Credential } from './signature.ts';
import { match } from './routes.ts';
import { copyOf, type Store } from './store.ts';
import { element, xmlDocument } from './xml.ts';

export interface HttpRequest {
  method: string;
  /** Path and query as they were sent. */
  target: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Undefined when it was too large to keep. */
  body: Uint8Array | undefined;
}

export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** A failure to answer with, in place of what was asked for. */
export interface Failure {
  code: AwsErrorCode;
  message?: string;
  /** Only the requests of this action, `UpdateFunction` for example; else the next ones of any. */
  action?: string;
  /** How many requests fail: 1 unless told. An SDK makes three attempts before it gives up on some codes. */
  times?: number;
  /** How many such requests pass before the first fails: 0 unless told. */
  after?: number;
}

export interface State {
  store: Store;
  /** Those still to come, each with what is left of `after` and `times`. */
  failures: (Failure & { times: number; after: number })[];
  /** Keys that may sign requests, by their ids. Each may do everything. */
  credentials: ReadonlyMap<string, Credential>;
  /** Called after each change. */
  save: (() => void) | undefined;
  onAnswer: ((answered: Answered) => void) | undefined;
}

/** What was asked and answered: for counting, and for a log. */
export interface Answered {
  /** Undefined when it is none that is emulated. */
  action: string | undefined;
  method: string;
  path: string;
  status: number;
}

/** Answers one request. Every answer, also a refusal, is CloudFront's XML with a request id. */
export async function handle(request: HttpRequest, state: State): Promise<HttpResponse> {
  const { method, target } = request;
  const { pathname: path, query } = split(target);
  const matched = match(method, path);
  const action = matched?.action;
  const requestId = randomUUID();
  const {
    status,
    headers,
    body = '',
  } = await answerOf(requestId, () => {
    if (!request.body) throw new AwsError('RequestEntityTooLarge');
    const { credentials, store } = state;
    verifySignature(request, { credentials, service: 'cloudfront', now: store.now() });
    failAsAsked(action, state);
    if (!matched) throw notEmulated(method, path);
    const asked = actionRequest(request, matched.name, query);
    const isRead = method === 'GET' || action === 'TestFunction';
    return isRead
      ? matched.run(asked, state.store)
      : kept(state, () => matched.run(asked, state.store));
  });
  state.onAnswer?.({ action, method, path, status });
  const type = body === '' ? {} : { 'Content-Type': 'text/xml' };
  return { status, headers: { ...type, ...headers, 'x-amzn-RequestId': requestId }, body };
}

/** Makes a change and keeps it, both at once; a change that cannot be kept is taken back. */
function kept<Result>({ store, save }: State, change: () => Result): Result {
  if (!save) return change();
  const before = copyOf(store.functions);
  const result = change();
  try {
    save();
  } catch (error) {
    store.functions = before;
    throw error;
  }
  return result;
}

async function answerOf(
  requestId: string,
  act: () => ActionResponse | Promise<ActionResponse>,
): Promise<ActionResponse> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AwsError) return errorResponse(error, requestId);
    console.error('The emulator failed:', error);
    return errorResponse(new AwsError('InternalError'), requestId);
  }
}

function notEmulated(method: string, path: string): AwsError {
  return new AwsError('NotImplemented', `The emulator does not emulate ${method} ${path}.`);
}

function actionRequest(
  { headers, body = new Uint8Array() }: HttpRequest,
  name: string,
  query: URLSearchParams,
): ActionRequest {
  const ifMatch = headers['if-match'];
  return { name, query, ifMatch: typeof ifMatch === 'string' ? ifMatch : undefined, body };
}

function split(target: string) {
  const [pathname = '', ...query] = target.split('?');
  return { pathname, query: new URLSearchParams(query.join('?')) };
}

function failAsAsked(action: string | undefined, { failures }: State): void {
  const index = failures.findIndex((failure) => (failure.action ?? action) === action);
  const failure = failures[index];
  if (!failure) return;
  if (failure.after > 0) {
    failure.after -= 1;
    return;
  }
  failure.times -= 1;
  if (failure.times === 0) failures.splice(index, 1);
  throw new AwsError(failure.code, failure.message);
}

/** The error envelope (observed). */
export function errorResponse(
  { status, code, message }: AwsError,
  requestId: string,
): ActionResponse {
  const type = status < 500 ? 'Sender' : 'Receiver';
  const error = element('Error', [
    element('Type', type),
    element('Code', code),
    element('Message', message),
  ]);
  return { status, body: xmlDocument('ErrorResponse', [error, element('RequestId', requestId)]) };
}
