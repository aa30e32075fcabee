import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Handler } from 'aws-lambda';
import { toLambdaContext } from '../../src/local/event.ts';
import type { TestEmulator } from './emulator.ts';
import { authorizerOf, contextOf, startUpstream } from './gateway.ts';
import { loadHandler } from './lambda.ts';
import { authorizationOf } from './token.ts';

export interface RestAnswer {
  status: number;
  headers: Record<string, unknown>;
  /** Parsed when it is JSON. */
  body: unknown;
  /** As bytes. */
  bytes: Buffer;
}

export interface TestRest {
  cloudFront: TestEmulator;
  log: Record<string, unknown>[];
  /** `send('GET /v1/functions?limit=1', { headers, body })`; a body that is no text is sent as JSON. */
  send(
    request: string,
    options?: { headers?: Record<string, string>; body?: unknown; authorizer?: object },
  ): Promise<RestAnswer>;
}

/** The REST Lambda over an emulator, as API Gateway would call it. One for each test file. */
export async function startRest(upstream = startUpstream()): Promise<TestRest> {
  const { cloudFront, log } = await upstream;
  const handler = await loadHandler('rest');
  const invoke = handler as unknown as Handler<
    APIGatewayProxyEventV2,
    APIGatewayProxyStructuredResultV2
  >; // Hono has types of its own for the same
  const send: TestRest['send'] = async (request, { headers = {}, body, authorizer } = {}) => {
    const [method = '', target = ''] = request.split(' ');
    const [rawPath = '', rawQueryString = ''] = target.split('?');
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
    const json = text === undefined ? {} : { 'content-type': 'application/json' };
    const event: APIGatewayProxyEventV2 = {
      version: '2.0',
      routeKey: 'ANY /v1/{proxy+}',
      rawPath,
      rawQueryString,
      headers: {
        host: 'localhost',
        ...authorizationOf(authorizer ?? authorizerOf('admin')),
        ...json,
        ...headers,
      },
      requestContext: {
        ...contextOf(method, authorizer),
        http: { ...contextOf(method).http, path: rawPath },
      },
      ...(text !== undefined && { body: text }),
      isBase64Encoded: false,
    };
    const result = await invoke(event, toLambdaContext('rest', 29_000), () => undefined);
    const answer = result as APIGatewayProxyStructuredResultV2; // a handler that gives a promise gives it here
    return toAnswer(answer);
  };
  // So that the caller's session is there, and a test counts only calls of its own.
  await send('GET /v1/functions');
  cloudFront.answered.length = 0;
  log.length = 0;
  return { cloudFront, log, send };
}

function toAnswer(result: APIGatewayProxyStructuredResultV2): RestAnswer {
  const { statusCode = 200, headers = {}, body = '', isBase64Encoded } = result;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const isJson = String(headers['content-type']).includes('json') && bytes.length > 0;
  return {
    status: statusCode,
    headers,
    bytes,
    body: isJson ? JSON.parse(bytes.toString()) : undefined,
  };
}
