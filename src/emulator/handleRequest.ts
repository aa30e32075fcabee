import { randomUUID } from 'node:crypto';
import type { ActionResponse } from './action.ts';
import { AwsError } from './awsError.ts';
import type { EmulatorState } from './emulatorState.ts';
import { errorResponse } from './errorResponse.ts';
import type { HttpRequest, HttpResponse } from './httpMessages.ts';
import { callerIdentityOf, type CallerIdentity } from './identity/callerIdentity.ts';
import { verifySignature } from './identity/verifySignature.ts';
import { throwPendingFailure } from './injectedFailures.ts';
import { routeRequest } from './routeRequest.ts';
import type { Service } from './service.ts';

/** Answers one request. Every answer, errors included, is as its service's and has a request id. Never rejects. */
export async function handleRequest(
  request: HttpRequest,
  state: EmulatorState,
): Promise<HttpResponse> {
  const { method, target } = request;
  const [path = ''] = target.split('?');
  const { service, action, verify, run } = await routeRequest(request, state);
  const requestId = randomUUID();
  let caller: CallerIdentity | undefined;
  const perform = async () => {
    if (!request.body) throw new AwsError('RequestEntityTooLarge');
    const { accessKeys, store } = state;
    const options = { credentials: accessKeys.byId, service, now: store.now() };
    const credential = (verify ?? verifySignature)(request, options);
    caller = callerIdentityOf(credential, store.accountId);
    if (service === 'cloudfront') state.rateLimit?.();
    throwPendingFailure(action, state.failures);
    return run(caller, requestId);
  };
  const { status, headers, body = '' } = await responseOf(perform, { service, requestId });
  state.onAnswer?.({ action, method, path, status, caller: caller?.arn });
  const contentType = body === '' ? {} : { 'Content-Type': 'text/xml' };
  // Signatures are checked against this clock, and SDKs correct their clock skew by it.
  const date = { Date: state.store.now().toUTCString() };
  return {
    status,
    headers: { ...date, ...contentType, ...headers, 'x-amzn-RequestId': requestId },
    body,
  };
}

async function responseOf(
  perform: () => Promise<ActionResponse>,
  about: { service: Service; requestId: string },
): Promise<ActionResponse> {
  try {
    return await perform();
  } catch (error) {
    if (error instanceof AwsError) return errorResponse(error, about);
    console.error('The emulator failed:', error);
    return errorResponse(new AwsError('InternalError'), about);
  }
}
