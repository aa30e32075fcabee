import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Handler } from 'aws-lambda';
import { toLambdaContext } from '../../src/local/event.ts';
import type { TestEmulator } from './emulator.ts';
import { authorizerOf, contextOf, startUpstream } from './gateway.ts';
import { loadHandler } from './lambda.ts';
import { checkedAnswer, type RestAnswer } from './restContract.ts';

export type { RestAnswer };
import { authorizationOf } from './token.ts';

interface SendOptions {
  headers?: Record<string, string>;
  body?: unknown;
  isBase64Encoded?: boolean;
  authorizer?: object;
  /** The stage of the HTTP API; `$default` unless told. */
  stage?: string;
}

/** Describes the REST Lambda of a test and the emulator behind it. */
export interface TestRest {
  cloudFront: TestEmulator;
  log: Record<string, unknown>[];
  /** Sends a request: `send('GET /v1/functions?limit=1', { headers, body })`. A body that is no text becomes JSON. */
  send(request: string, options?: SendOptions): Promise<RestAnswer>;
}

/**
 * Loads the REST Lambda, which calls an emulator. It is invoked as by API Gateway, and `send` throws if an answer is not
 * what openapi.json says. Works once in a test file.
 */
export async function startRest(upstream = startUpstream()): Promise<TestRest> {
  const { cloudFront, log } = await upstream;
  const handler = await loadHandler('rest');
  const invoke = handler as unknown as Handler<
    APIGatewayProxyEventV2,
    APIGatewayProxyStructuredResultV2
  >; // Hono has its own types for these
  const send: TestRest['send'] = async (request, options = {}) => {
    const { headers = {}, body, isBase64Encoded = false, authorizer, stage = '$default' } = options;
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
        stage,
      },
      ...(text !== undefined && { body: text }),
      isBase64Encoded,
    };
    const result = await invoke(event, toLambdaContext('rest', 29_000), () => undefined);
    const answer = result as APIGatewayProxyStructuredResultV2; // the handler returns a promise of this
    return checkedAnswer(`${method} ${rawPath}`, toAnswer(answer));
  };
  // Creates the caller's session, so that a test counts only its own calls.
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
