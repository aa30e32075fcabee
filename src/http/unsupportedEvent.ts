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
  const { version, rawPath, rawQueryString, headers, requestContext, body, isBase64Encoded } =
    fieldsOf(event);
  const { method } = fieldsOf(fieldsOf(requestContext)['http']);
  return (
    version === '2.0' &&
    [rawPath, rawQueryString, method].every((text) => typeof text === 'string') &&
    (body == null || typeof body === 'string') &&
    (!isBase64Encoded || (isBase64Encoded === true && isBase64(body ?? ''))) &&
    isHeaders(headers)
  );
}

/** Tells whether a text is base64 with its padding (RFC 4648 section 4). */
function isBase64(text: string): boolean {
  return text.length % 4 === 0 && !/[^A-Za-z\d+/]/.test(text.replace(/={1,2}$/, ''));
}

/** Matches the name of a header (RFC 9110 section 5.1). */
const token = /^[\w!#$%&'*+.^`|~-]+$/;

function isHeaders(headers: unknown): boolean {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return false;
  return Object.entries(headers).every(
    ([name, value]) => typeof value === 'string' && token.test(name),
  );
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}; // an object's fields may be anything
}
