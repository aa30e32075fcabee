import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutEcho } from '../contract/withoutEcho.ts';
import { isLastOfMany } from './limits.ts';

const internalError = 'INTERNAL_SERVER_ERROR';
export const badUserInput = 'BAD_USER_INPUT';

/** Bounds the places that an error names: graphql-js names all fields that conflict, which may be hundreds. */
const maxLocations = 5;

/**
 * Gives graphql-js's message for an invalid variable without its value; undefined for another message. It has the form
 * `Variable "$input" got invalid value VALUE at "input.code"; REASON`, and REASON is also the message of its cause.
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
 * Checks whether graphql-js refused an argument only while it executed, such as null for a variable whose default it
 * would have taken. That is a fault of the request.
 */
export function isArgumentFault({ message, extensions, originalError }: GraphQLError): boolean {
  const isOfGraphql = originalError === undefined || originalError instanceof GraphQLError;
  return isOfGraphql && extensions['code'] === undefined && message.startsWith('Argument "');
}

/** Masks errors: an unexpected one loses its details, and no message repeats a value. */
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

/** Checks whether an error came from an operation: then it has a request id, and its message repeats no value. */
function isErrorOfField({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.requestId !== undefined;
}

/** Adds the request id to a masked error, so that it can be found in the log. */
export function withRequestId(error: GraphQLFormattedError, requestId: string) {
  const { extensions } = error;
  if (extensions?.code !== internalError) return error;
  return { ...error, extensions: { ...extensions, requestId } };
}
