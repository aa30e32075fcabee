import type { Context } from '../context.ts';
import type { Violation } from '../schema.generated.ts';
import { errorValue, type ErrorOf, type Failure } from './errors.ts';
import { etagForm } from './limits.ts';

/** A call before it is sent. */
export type Intent = Omit<Failure, 'message' | 'requestId'>;

/** Visible ASCII, at least one: what the `If-Match` header can carry. */
const sendableETag = /^[\x21-\x7e]+$/;

/** The gateway's own refusal, with everything that is wrong; undefined when nothing is. */
export function refusedInput(
  intent: Intent,
  violations: Violation[],
  { requestId }: Context,
): ErrorOf<'InvalidArgument'> | undefined {
  if (violations.length === 0) return undefined;
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

const notAVersion = 'The If-Match version is missing or not valid for the resource.';

/** What CloudFront would say of an `ifMatch` that is not the present version: outdated, or never one. */
export function staleIfMatch(
  intent: Intent & { ifMatch: string },
  { requestId }: Context,
): ErrorOf<'PreconditionFailed' | 'InvalidIfMatchVersion'> {
  if (!etagForm.test(intent.ifMatch)) {
    return errorValue('InvalidIfMatchVersion', { ...intent, message: notAVersion, requestId });
  }
  const message = 'The function has changed since this ifMatch was read.';
  return errorValue('PreconditionFailed', { ...intent, message, requestId });
}
