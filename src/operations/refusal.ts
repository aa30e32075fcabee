import type { Context } from '../context.ts';
import type { Violation } from '../schema.generated.ts';
import { errorValue, type ErrorOf, type Failure } from './errors.ts';
import { etagForm } from './limits.ts';

/** A call before it is sent. */
export type Intent = Omit<Failure, 'message' | 'requestId'>;

/** Visible ASCII, at least one: what the `If-Match` header can carry. */
const sendableETag = /^[\x21-\x7e]+$/;

/**
 * The gateway's own refusal, before anything is sent; undefined when there is none. What may not be is refused before
 * what is wrong, so that a function that is there and one that is not look alike to a caller who may not read it; only
 * a name that no function can have is wrong for everybody.
 */
export function refusal(
  intent: Intent,
  violations: Violation[],
  context: Context,
): ErrorOf<'AccessDenied' | 'InvalidArgument'> | undefined {
  const isNamed = !violations.some(({ path }) => path === 'name');
  if (isNamed && !context.access.may(intent.action, intent.name)) return denied(intent, context);
  if (violations.length === 0) return undefined;
  const { requestId } = context;
  const message = violations.map((found) => `${found.path} ${found.message}`).join('; ');
  return errorValue('InvalidArgument', { ...intent, violations, message, requestId });
}

/** The refusal of an `ifMatch` that no header can carry; undefined when one can. */
export function refusedIfMatch(
  intent: Intent & { ifMatch: string },
  { requestId }: Context,
): ErrorOf<'InvalidIfMatchVersion'> | undefined {
  if (sendableETag.test(intent.ifMatch)) return undefined;
  return errorValue('InvalidIfMatchVersion', { ...intent, message: notAVersion, requestId });
}

function denied(intent: Intent, { requestId }: Context): ErrorOf<'AccessDenied'> {
  const message = `The gateway's rules do not allow this caller ${intent.action} on this function.`;
  return errorValue('AccessDenied', { ...intent, decidedBy: 'GATEWAY', message, requestId });
}

export const conflictMessage = 'The function has changed since this ifMatch was read.';
const notAVersion = 'The If-Match version is missing or not valid for the resource.';

/** What CloudFront would say of an `ifMatch` that is not the present version: outdated, or never one. */
export function staleIfMatch(
  intent: Intent & { ifMatch: string },
  { requestId }: Context,
): ErrorOf<'PreconditionFailed' | 'InvalidIfMatchVersion'> {
  if (!etagForm.test(intent.ifMatch)) {
    return errorValue('InvalidIfMatchVersion', { ...intent, message: notAVersion, requestId });
  }
  return errorValue('PreconditionFailed', { ...intent, message: conflictMessage, requestId });
}
