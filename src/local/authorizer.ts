import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpRequest } from '../emulator/index.ts';

/**
 * Is what API Gateway puts into an event's `requestContext.authorizer`, or the answer that ends the request, with the
 * reason for whoever reads the terminal.
 */
export type Decision =
  | { authorizer: object; subject: string }
  | { refusal: APIGatewayProxyStructuredResultV2; reason: string };

/** Decides by the request alone, before its Lambda is called. */
export type Authorizer = (request: HttpRequest) => Promise<Decision>;

/** Gives a header as events have it: what came several times, joined by commas. */
export function headerOf({ headers }: HttpRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
