import type { Context } from '../context.ts';
import type { Violation } from '../contract/schema.generated.ts';
import { errorValue, type ErrorOf, type StoreTarget, type Subject, type Target } from './errors.ts';
import { isStore, kindOf } from './target.ts';

/** Matches what the header `If-Match` can carry: visible ASCII characters, at least one. */
const sendableETag = /^[\x21-\x7e]+$/;

/**
 * Gives the gateway's own refusal, before anything is sent; undefined when there is none. Missing rights are reported
 * before violations, so a caller without rights cannot tell whether a function exists. Only a name that no function can
 * have is reported to everybody.
 */
export function refusal(
  target: Target | StoreTarget,
  violations: Violation[],
  context: Context,
): ErrorOf<'AccessDenied' | 'InvalidArgument'> | undefined {
  const isNamed = !violations.some(({ path }) => path === 'name');
  if (isNamed && !isAllowed(target, context)) return denied(target, context);
  return violations.length === 0 ? undefined : invalidArgument(target, violations, context);
}

function isAllowed(target: Target | StoreTarget, { access }: Context): boolean {
  // A list names none: it may be read by whoever may read any.
  const name = target.name === '' ? undefined : target.name;
  return isStore(target) ? access.mayStore(target.right, name) : access.may(target.right, name);
}

/** Bounds the violations that are told: a list of 60,000 wrong values would make an answer that Lambda cannot give. */
const maxViolations = 20;

/** Refuses an input, naming what is wrong with it: the first 20 violations. */
export function invalidArgument(
  target: Subject,
  all: Violation[],
  { requestId }: Context,
): ErrorOf<'InvalidArgument'> {
  const violations = all.slice(0, maxViolations);
  const message = violations.map((found) => `${found.path} ${found.message}`).join('; ');
  return errorValue('InvalidArgument', { ...target, violations, message, requestId });
}

/** Does the same for a change that is based on a version, and refuses an `ifMatch` that no header can carry. */
export function versionedRefusal(
  target: (Target | StoreTarget) & { ifMatch: string },
  violations: Violation[],
  context: Context,
): ErrorOf<'AccessDenied' | 'InvalidArgument' | 'InvalidIfMatchVersion'> | undefined {
  const refused = refusal(target, violations, context);
  if (refused || sendableETag.test(target.ifMatch)) return refused;
  const { requestId } = context;
  return errorValue('InvalidIfMatchVersion', { ...target, message: notAVersion, requestId });
}

function denied(target: Target | StoreTarget, { requestId }: Context): ErrorOf<'AccessDenied'> {
  const message = `The gateway's rules do not allow this caller ${target.action} on this ${kindOf(target)}.`;
  return errorValue('AccessDenied', { ...target, decidedBy: 'GATEWAY', message, requestId });
}

export const conflictMessage = 'The function has changed since this ifMatch was read.';
const storeConflictMessage =
  'The data of the key value store has changed since this ifMatch was read.';
const notAVersion = 'The If-Match version is missing or not valid for the resource.';

/** Refuses an `ifMatch` that is not the present version, whatever its form: the gateway has compared them itself. */
export function staleIfMatch(
  target: (Target | StoreTarget) & { ifMatch: string },
  { requestId }: Context,
): ErrorOf<'PreconditionFailed'> {
  const message = isStore(target) ? storeConflictMessage : conflictMessage;
  return errorValue('PreconditionFailed', { ...target, message, requestId });
}
