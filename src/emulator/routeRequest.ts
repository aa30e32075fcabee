import type { ActionRequest } from './action.ts';
import { notEmulated } from './awsError.ts';
import { routeToDynamoDb } from './dynamodb/routeToDynamoDb.ts';
import type { EmulatorState } from './emulatorState.ts';
import type { HttpRequest } from './httpMessages.ts';
import { authorize } from './identity/authorize.ts';
import { matchStsAction } from './identity/matchStsAction.ts';
import { isForKeyValues } from './keyValues/isForKeyValues.ts';
import type { RoutedRequest } from './routedRequest.ts';
import { matchRoute } from './routes.ts';
import { copyFunctions } from './store.ts';

/** Finds the service and the action of a request. A POST to `/` is for DynamoDB if it has its header, else for STS. */
export async function routeRequest(
  request: HttpRequest,
  state: EmulatorState,
): Promise<RoutedRequest> {
  if (isForKeyValues(request.target)) {
    // Loaded at the first such request, so that the emulator starts sooner.
    const { routeToKeyValues } = await import('./keyValues/routeToKeyValues.ts');
    return routeToKeyValues(request, state);
  }
  const isPost = request.method === 'POST' && /^\/(?:\?|$)/.test(request.target);
  if (!isPost) return routeToCloudFront(request, state);
  return routeToDynamoDb(request, state) ?? routeToSts(request, state);
}

function routeToSts(
  { body = new Uint8Array() }: HttpRequest,
  { iam, accessKeys, store }: EmulatorState,
): RoutedRequest {
  const { action, run } = matchStsAction(body);
  return {
    service: 'sts',
    action: run && action,
    run: async (caller, requestId) => {
      if (!run) throw notEmulated(`${action || 'a request without Action'} of STS`);
      return run({ caller, iam, accessKeys, now: store.now() }, requestId);
    },
  };
}

function routeToCloudFront(request: HttpRequest, state: EmulatorState): RoutedRequest {
  const { method, target } = request;
  const [path = '', ...query] = target.split('?');
  const parameters = new URLSearchParams(query.join('?'));
  const matched = matchRoute(method, path, parameters);
  return {
    service: 'cloudfront',
    action: matched?.action,
    run: async (caller) => {
      if (!matched) throw notEmulated(`${method} ${path}`);
      const { action, name, run } = matched;
      const { store, iam } = state;
      const actionRequest = actionRequestOf(request, name, parameters);
      if (iam) await authorize(iam, caller, { action, request: actionRequest, store });
      const isRead = method === 'GET' || action === 'TestFunction';
      const act = () => run(actionRequest, store);
      return isRead ? act() : changeAndSave(state, act);
    },
  };
}

/** Makes a change and saves the store, with no other request in between. Reverts a change that cannot be saved. */
function changeAndSave<Result>({ store, files }: EmulatorState, change: () => Result): Result {
  if (!files) return change();
  const functions = copyFunctions(store.functions);
  const keyValueStores = new Map(store.keyValueStores);
  const distributions = new Map(store.distributions);
  const result = change();
  try {
    files.saveStore();
  } catch (error) {
    Object.assign(store, { functions, keyValueStores, distributions });
    throw error;
  }
  for (const { name, id } of keyValueStores.values()) {
    if (!store.keyValueStores.has(name)) files.keyValues.remove(id);
  }
  return result;
}

function actionRequestOf(
  { headers, body = new Uint8Array() }: HttpRequest,
  name: string,
  query: URLSearchParams,
): ActionRequest {
  const ifMatch = headers['if-match'];
  return { name, query, ifMatch: typeof ifMatch === 'string' ? ifMatch : undefined, body };
}
