import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

/** Matches the media types whose bodies API Gateway passes on as text. Others arrive in base64. */
const textual = /^(?:text\/|application\/(?:json|javascript|xml|[\w.-]+\+(?:json|xml))\b)/i;

/**
 * Makes the event of API Gateway's HTTP API for a request, payload format 2.0.
 * Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs".
 */
export function toEvent(
  request: IncomingMessage,
  body: Buffer,
  { routeKey, authorizer }: { routeKey: string; authorizer?: object },
): APIGatewayProxyEventV2 {
  const { method = 'GET', url = '/' } = request;
  const [rawPath = '/', ...search] = url.split('?');
  const rawQueryString = search.join('?');
  const { cookie, ...headers } = headersOf(request);
  const query = new URLSearchParams(rawQueryString);
  // What is not UTF-8 cannot be passed on as text without loss.
  const isText = textual.test(headers['content-type'] ?? '') && isUtf8(body);
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers,
    ...(query.size > 0 && { queryStringParameters: joined(query) }),
    requestContext: {
      ...requestContext(request, { routeKey, method, path: rawPath }),
      ...(authorizer && { authorizer }),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** Gives headers with lower-case names, and the values of a repeated header joined by commas. */
function headersOf({ headersDistinct }: IncomingMessage): Record<string, string> {
  const all = Object.entries(headersDistinct).map(([name, values = []]) => [
    name,
    values.join(name === 'cookie' ? '; ' : ','),
  ]);
  return Object.fromEntries(all) as Record<string, string>; // entries lose their types
}

function joined(query: URLSearchParams): Record<string, string> {
  const names = new Set(query.keys());
  return Object.fromEntries([...names].map((name) => [name, query.getAll(name).join(',')]));
}

function requestContext(
  { headers, socket, httpVersion }: IncomingMessage,
  { routeKey, method, path }: { routeKey: string; method: string; path: string },
): APIGatewayProxyEventV2['requestContext'] {
  const now = new Date();
  return {
    accountId: '123456789012',
    apiId: 'local',
    domainName: headers.host ?? 'localhost',
    domainPrefix: 'local',
    http: {
      method,
      path,
      protocol: `HTTP/${httpVersion}`,
      sourceIp: socket.remoteAddress ?? '',
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: commonLogTime(now),
    timeEpoch: now.getTime(),
  };
}

/** Formats a time as `12/Mar/2020:19:03:58 +0000`. */
function commonLogTime(now: Date): string {
  const [, day, month, year, time] = now.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}

const nothing = () => undefined;

/** Makes the context of a Lambda invocation that times out after `timeoutMs`. */
export function toLambdaContext(functionName: string, timeoutMs: number): Context {
  const endsAt = Date.now() + timeoutMs;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:123456789012:function:${functionName}`,
    memoryLimitInMB: '512',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => endsAt - Date.now(),
    done: nothing,
    fail: nothing,
    succeed: nothing,
  };
}
