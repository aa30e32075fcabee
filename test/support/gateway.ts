import { afterAll, expect } from '@jest/globals';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { accountOfStack, lambdaEnvironment } from '../../src/local/account.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { startEmulator, type TestEmulator } from './emulator.ts';
import { loadHandler } from './lambda.ts';
import { authorizationOf } from './token.ts';

/** The GraphQL Lambda over an emulator, as API Gateway would call it. */
export interface TestGateway {
  cloudFront: TestEmulator;
  /** Invokes the handler with an event. Fields of `changes` take the place of an ordinary POST's. */
  invoke(changes: Partial<APIGatewayProxyEventV2>): Promise<APIGatewayProxyStructuredResultV2>;
  /** Sends a document; expects 200 without `errors`, and gives the one root field's value. */
  ask(query: string, variables?: object): Promise<Record<string, unknown>>;
  /** What the handler wrote to its log, an entry each. */
  log: Log;
}

type Log = Record<string, unknown>[];

/** What no line of a log may hold, in any test: code, events, tokens, keys. */
const unspeakable =
  /function handler|event\.request|viewer-request|eyJ[\w-]{10}|Bearer|ASIA[A-Z2-7]{5}|AWS4|development-se|security-token|requestContext|isBase64Encoded/i;

const lines: string[] = [];
afterAll(() => expect(lines.filter((line) => unspeakable.test(line))).toEqual([]));

/** Points the Lambdas of this test file to an emulator of its own. To be called before a handler is loaded. */
export async function startUpstream(): Promise<{ cloudFront: TestEmulator; log: Log }> {
  const cloudFront = await startEmulator(await accountOfStack());
  const log: Log = [];
  Object.assign(process.env, {
    ...lambdaEnvironment(cloudFront.url),
    ACCESS_FILE: 'src/local/access.json',
    INTROSPECTION: 'false',
  });
  const keep = (line: unknown) => {
    lines.push(String(line));
    log.push(JSON.parse(String(line)));
  };
  // The log, outside of AWS Lambda.
  Object.assign(console, { info: keep, warn: keep, error: keep, debug: keep, log: keep });
  return { cloudFront, log };
}

/** The GraphQL Lambda over an emulator. One for each test file. */
export async function startGateway(upstream = startUpstream()): Promise<TestGateway> {
  const { cloudFront, log } = await upstream;
  const handler = await loadHandler('graphql');

  const invoke: TestGateway['invoke'] = async (changes) => {
    const event = { ...postOf('{}'), ...changes };
    const headers = { ...authorizationOf(authorizerIn(event)), ...event.headers };
    const result: unknown = await handler(
      { ...event, headers },
      toLambdaContext('graphql', 29_000),
      () => undefined,
    );
    return result as APIGatewayProxyStructuredResultV2; // the integration gives nothing else
  };
  // So that the caller's session is there, and a test counts only calls of its own.
  await invoke({ body: '{"query":"{ functions(first: 1) { pageInfo { hasNextPage } } }"}' });
  cloudFront.answered.length = 0;
  log.length = 0;
  const ask: TestGateway['ask'] = async (query, variables) => {
    const { statusCode, body } = await invoke({ body: JSON.stringify({ query, variables }) });
    const { data, errors } = JSON.parse(body ?? '');
    expect({ statusCode, errors }).toEqual({ statusCode: 200 });
    return Object.values<Record<string, unknown>>(data)[0] ?? {};
  };
  return { cloudFront, invoke, ask, log };
}

/** A POST to /graphql as payload 2.0 has it. */
export function postOf(body: string): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: 'POST /graphql',
    rawPath: '/graphql',
    rawQueryString: '',
    headers: { 'content-type': 'application/json' },
    requestContext: contextOf('POST'),
    body,
    isBase64Encoded: false,
  };
}

/** The type knows of no authorizer. */
function authorizerIn({ requestContext }: APIGatewayProxyEventV2): unknown {
  return 'authorizer' in requestContext ? requestContext.authorizer : undefined;
}

/** As API Gateway's JWT authorizer puts it, lists flattened. */
export function authorizerOf(group: string) {
  const claims = { sub: group, iss: 'https://issuer.example', groups: `[${group}]` };
  return { jwt: { claims, scopes: null } };
}

export function contextOf(
  method: string,
  authorizer: object = authorizerOf('admin'),
): APIGatewayProxyEventV2['requestContext'] {
  const context = {
    accountId: '123456789012',
    apiId: 'test',
    authorizer,
    domainName: 'localhost',
    domainPrefix: 'localhost',
    http: { method, path: '/graphql', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
    requestId: 'api-gateway-request',
    routeKey: `${method} /graphql`,
    stage: '$default',
    time: '01/Jan/2026:00:00:00 +0000',
    timeEpoch: 0,
  };
  return context; // the type knows of no authorizer
}
