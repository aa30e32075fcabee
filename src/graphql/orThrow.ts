import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../contract/schema.generated.ts';
import { isErrorValue, type ErrorValue } from '../operations/errors.ts';

/**
 * Throws an error value for `errors`, with the same code and members: a field that fails apart from its object has no
 * union.
 */
export function orThrow<Value extends object>(value: Value): Exclude<Value, ErrorValue> {
  if (!isErrorValue(value)) return value as Exclude<Value, ErrorValue>; // what is left
  const { __typename: code, message, ...others } = value;
  throw new GraphQLError(message, { extensions: { code, ...others } });
}

/** Holds the codes that stand for null where a field may be null. */
const goneCodes: ReadonlySet<ErrorCode> = new Set([
  'NoSuchFunctionExists',
  'NoSuchVersion',
  'NoSuchTestCase',
  'EntityNotFound',
  'ResourceNotFound',
]);

/** Does the same, but gives null where there is nothing. */
export function orGone<Value extends object>(
  value: Value | null,
): Exclude<Value, ErrorValue> | null {
  if (value === null || (isErrorValue(value) && goneCodes.has(value.errorCode))) return null;
  return orThrow(value);
}
