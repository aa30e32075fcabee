import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { apiHeaders } from './apiHeaders.ts';

const message = 'This is no event of an API Gateway HTTP API in payload format 2.0.';

/**
 * Answers an event that is none of API Gateway's payload format 2.0, such as a test of the console, a warm-up or an event
 * of a load balancer: the same in each Lambda, with one line in the log. Undefined when the event is one.
 */
export function unsupportedEvent(
  event: unknown,
  logger: { warn(message: string): void },
): APIGatewayProxyStructuredResultV2 | undefined {
  if (isSupported(event)) return undefined;
  logger.warn(message);
  const headers = { 'content-type': 'application/json', ...apiHeaders };
  return { statusCode: 400, headers, body: JSON.stringify({ message }) };
}

type Fields = Readonly<Record<string, unknown>>;

function isSupported(event: unknown): boolean {
  const { version, rawPath, headers, requestContext } = fieldsOf(event);
  const { method } = fieldsOf(fieldsOf(requestContext)['http']);
  const isTexts = typeof rawPath === 'string' && typeof method === 'string';
  return version === '2.0' && isTexts && typeof headers === 'object' && headers !== null;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}; // an object's fields may be anything
}
