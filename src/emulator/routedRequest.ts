import type { ActionResponse } from './action.ts';
import type { CallerIdentity } from './identity/callerIdentity.ts';
import type { Credential } from './identity/credential.ts';
import type { SignatureOptions } from './identity/signingCredential.ts';
import type { HttpRequest } from './httpMessages.ts';
import type { Service } from './service.ts';

/** Describes a request together with its service and its action. */
export interface RoutedRequest {
  service: Service;
  /** Undefined when the action is not emulated. */
  action: string | undefined;
  /** Verifies the signature, where it is not Signature Version 4. Throws as `verifySignature` does. */
  verify?: (request: HttpRequest, options: SignatureOptions) => Credential;
  /** Authorizes the caller and carries out the action. Rejects with `NotImplemented` for one that is not emulated. */
  run: (caller: CallerIdentity, requestId: string) => Promise<ActionResponse>;
}
