import { randomUUID } from 'node:crypto';
import { errorResponse } from './errorResponse.ts';
import { AwsError } from './errors.ts';
import type { HttpRequest, HttpResponse } from './http.ts';
import { failAsAsked, type PendingFailure } from './failures.ts';
import { callerOf, type Caller } from './identity/caller.ts';
import type { Iam } from './identity/iam.ts';
import type { Keys } from './identity/keys.ts';
import { authorize } from './identity/permissions.ts';
import type { ActionRequest, ActionResponse } from './request.ts';
import { verifySignature } from './identity/signature.ts';
import { match } from './routes.ts';
import { copyOf, type Store } from './store.ts';
import { matchSts } from './identity/sts.ts';
import type { Service } from './xml.ts';

export interface State {
  store: Store;
  failures: PendingFailure[];
  /** Those that may sign requests. */
  keys: Keys;
  /** Without it no policy is evaluated and no role can be assumed. */
  iam: Iam | undefined;
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
  /** ARN of who signed; undefined when the signature was refused. */
  caller: string | undefined;
}

/** One request, as the service that it is for knows it. */
interface Call {
  service: Service;
  /** Undefined when it is none that is emulated. */
  action: string | undefined;
  run: (caller: Caller, requestId: string) => Promise<ActionResponse>;
}

/** Answers one request. Every answer, also a refusal, is its service's XML with a request id. */
export async function handle(request: HttpRequest, state: State): Promise<HttpResponse> {
  const { method, target } = request;
  const [path = ''] = target.split('?');
  const { service, action, run } = callOf(request, state);
  const requestId = randomUUID();
  let caller: Caller | undefined;
  const act = async () => {
    if (!request.body) throw new AwsError('RequestEntityTooLarge');
    caller = signerOf(request, state, service);
    failAsAsked(action, state.failures);
    return run(caller, requestId);
  };
  const { status, headers, body = '' } = await answerOf(act, { service, requestId });
  state.onAnswer?.({ action, method, path, status, caller: caller?.arn });
  const type = body === '' ? {} : { 'Content-Type': 'text/xml' };
  // The clock by which signatures are judged: SDKs set theirs by it.
  const clock = { Date: state.store.now().toUTCString() };
  return {
    status,
    headers: { ...clock, ...type, ...headers, 'x-amzn-RequestId': requestId },
    body,
  };
}

/** Who signed a request to a service. Throws as `verifySignature` does. */
function signerOf(request: HttpRequest, { keys, store }: State, service: string): Caller {
  const options = { credentials: keys.byId, service, now: store.now() };
  return callerOf(verifySignature(request, options), store.accountId);
}

function callOf(request: HttpRequest, state: State): Call {
  const isSts = request.method === 'POST' && /^\/(?:\?|$)/.test(request.target);
  return isSts ? stsCall(request, state) : cloudFrontCall(request, state);
}

function stsCall({ body = new Uint8Array() }: HttpRequest, { iam, keys, store }: State): Call {
  const { action, run } = matchSts(body);
  return {
    service: 'sts',
    action: run && action,
    run: async (caller, requestId) => {
      if (!run) throw notEmulated(`${action || 'a request without Action'} of STS`);
      return run({ caller, iam, keys, now: store.now() }, requestId);
    },
  };
}

function cloudFrontCall(request: HttpRequest, state: State): Call {
  const { method, target } = request;
  const { pathname: path, query } = split(target);
  const matched = match(method, path);
  return {
    service: 'cloudfront',
    action: matched?.action,
    run: async (caller) => {
      if (!matched) throw notEmulated(`${method} ${path}`);
      const { action, name, run } = matched;
      const { store, iam } = state;
      const asked = actionRequest(request, name, query);
      if (iam) await authorize(iam, caller, { action, request: asked, store });
      const isRead = method === 'GET' || action === 'TestFunction';
      return isRead ? run(asked, store) : kept(state, () => run(asked, store));
    },
  };
}

/** Makes a change and keeps it, both at once; a change that cannot be kept is taken back. */
function kept<Result>({ store, save }: State, change: () => Result): Result {
  if (!save) return change();
  const before = copyOf(store.functions);
  const keyValueStores = new Map(store.keyValueStores);
  const result = change();
  try {
    save();
  } catch (error) {
    store.functions = before;
    store.keyValueStores = keyValueStores;
    throw error;
  }
  return result;
}

async function answerOf(
  act: () => Promise<ActionResponse>,
  about: { service: Service; requestId: string },
): Promise<ActionResponse> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AwsError) return errorResponse(error, about);
    console.error('The emulator failed:', error);
    return errorResponse(new AwsError('InternalError'), about);
  }
}

function notEmulated(what: string): AwsError {
  return new AwsError('NotImplemented', `The emulator does not emulate ${what}.`);
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
