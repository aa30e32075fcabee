import type { ActionResponse } from './action.ts';
import type { CallerIdentity } from './identity/callerIdentity.ts';
import type { Service } from './service.ts';

/** Describes a request together with its service and its action. */
export interface RoutedRequest {
  service: Service;
  /** Undefined when the action is not emulated. */
  action: string | undefined;
  /** Authorizes the caller and carries out the action. Rejects with `NotImplemented` for one that is not emulated. */
  run: (caller: CallerIdentity, requestId: string) => Promise<ActionResponse>;
}
