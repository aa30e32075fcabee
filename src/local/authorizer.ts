import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpRequest } from '../emulator/index.ts';

/**
 * Lets a request through, with the value of its event's `requestContext.authorizer`, or refuses it with an answer, and
 * a reason for the terminal.
 */
export type Decision =
  | { authorizer: object; subject: string }
  | { refusal: APIGatewayProxyStructuredResultV2; reason: string };

/** Decides about a request before its Lambda is invoked. */
export type Authorizer = (request: HttpRequest) => Decision | Promise<Decision>;

/** Gives a header as events have it: the values of a repeated one joined by commas. */
export function headerOf({ headers }: HttpRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
