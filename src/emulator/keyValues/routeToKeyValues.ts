import { notEmulated } from '../awsError.ts';
import type { EmulatorState } from '../emulatorState.ts';
import type { HttpRequest } from '../httpMessages.ts';
import { verifySigV4A } from '../identity/verifySigV4A.ts';
import type { RoutedRequest } from '../routedRequest.ts';
import { matchDataRoute } from './dataRoutes.ts';
import { runDataAction } from './runDataAction.ts';

/** Finds the action of a request to the data plane, which takes SigV4A only (documented). */
export function routeToKeyValues(request: HttpRequest, state: EmulatorState): RoutedRequest {
  const { method, target } = request;
  const [path = ''] = target.split('?');
  const matched = matchDataRoute(method, path);
  return {
    service: 'cloudfront-keyvaluestore',
    action: matched?.action,
    verify: verifySigV4A,
    run: async (caller) => {
      if (!matched) throw notEmulated(`${method} ${path}`);
      return runDataAction(matched, request, { caller, state });
    },
  };
}
