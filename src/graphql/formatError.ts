import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutEcho } from '../contract/withoutEcho.ts';
import { isLastOfMany } from './limits.ts';

const internalError = 'INTERNAL_SERVER_ERROR';
export const badUserInput = 'BAD_USER_INPUT';

/** Fields that conflict are all told, which may be hundreds. */
const maxLocations = 5;

/**
 * graphql-js says `Variable "$input" got invalid value VALUE at "input.code"; REASON`, and has REASON by itself in
 * the error's cause. Gives the same without VALUE; undefined when it is another message.
 */
function coercionMessage(message: string, error: unknown): string | undefined {
  const reason = error instanceof GraphQLError ? error.originalError?.message : undefined;
  const [, variable] = /^Variable "\$(\w+)" got invalid value /.exec(message) ?? [];
  if (!variable || !reason || !message.endsWith(`; ${reason}`)) return undefined;
  const prefix = message.slice(0, -reason.length - 2);
  const [, path = variable] = / at "([\w.[\]]+)"$/.exec(prefix) ?? [];
  return withoutEcho(
    `Variable "$${variable}" has an invalid value at "${path}"; ${withoutEcho(reason)}`,
  );
}

/**
 * Tells whether graphql-js refused an argument only while it executed, as it does a null in a variable whose default
 * would have been taken. That is a fault of the request.
 */
export function isArgumentFault({ message, extensions, originalError }: GraphQLError): boolean {
  const isOfGraphql = originalError === undefined || originalError instanceof GraphQLError;
  return isOfGraphql && extensions['code'] === undefined && message.startsWith('Argument "');
}

/** Masks errors: nothing of an unexpected one leaves, and no message repeats a value. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  if (isLastOfMany({ message })) return { message, extensions: { code: badUserInput } };
  if (error instanceof GraphQLError && isArgumentFault(error)) {
    const where = { ...(locations && { locations: locations.slice(0, maxLocations) }) };
    return { ...where, message: withoutEcho(message), extensions: { code: badUserInput } };
  }
  if (extensions?.code === internalError) {
    const where = { ...(locations && { locations }), ...(path && { path }) };
    return { ...where, message: 'Internal server error', extensions: { code: internalError } };
  }
  if (isErrorOfField(formatted)) return formatted;
  return {
    ...formatted,
    message: coercionMessage(message, error) ?? withoutEcho(message),
    ...(locations && { locations: locations.slice(0, maxLocations) }),
  };
}

/** Whether it came from an operation: then it has CloudFront's request id, and words of ours or of CloudFront. */
function isErrorOfField({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.requestId !== undefined;
}

/** Tells which masked error in the log an answer speaks of. */
export function withRequestId(error: GraphQLFormattedError, requestId: string) {
  const { extensions } = error;
  if (extensions?.code !== internalError) return error;
  return { ...error, extensions: { ...extensions, requestId } };
}
