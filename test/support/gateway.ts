import { afterAll, expect } from '@jest/globals';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { accountOfStack, lambdaEnvironment } from '../../src/local/account.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { startEmulator, type TestEmulator } from './emulator.ts';
import { loadHandler } from './lambda.ts';
import { authorizationOf } from './token.ts';

/** Describes the GraphQL Lambda of a test, invoked as by API Gateway, and the emulator behind it. */
export interface TestGateway {
  cloudFront: TestEmulator;
  /** Invokes the handler with an ordinary POST, in which `changes` replaces some fields. */
  invoke(changes: Partial<APIGatewayProxyEventV2>): Promise<APIGatewayProxyStructuredResultV2>;
  /** Sends a document, expects 200 without `errors`, and gives the value of its one root field. */
  ask(query: string, variables?: object): Promise<Record<string, unknown>>;
  /** The entries that the handler wrote to its log. */
  log: Log;
}

type Log = Record<string, unknown>[];

/** Matches text that no log line of any test may hold: code, events, tokens, keys. */
const forbiddenInLogs =
  /function handler|event\.request|viewer-request|eyJ[\w-]{10}|Bearer|ASIA[A-Z2-7]{5}|AWS4|development-se|security-token|requestContext|isBase64Encoded/i;

const lines: string[] = [];
afterAll(() => expect(lines.filter((line) => forbiddenInLogs.test(line))).toEqual([]));

/**
 * Starts an emulator and points this test file's Lambdas to it. Must be called before a handler is loaded. They keep a
 * history only if asked to, so that other tests count only the calls that they are about. `now` is the emulator's clock.
 */
export async function startUpstream({
  history = false,
  ...emulator
}: { history?: boolean; now?: () => Date; deployingMs?: number } = {}): Promise<{
  cloudFront: TestEmulator;
  log: Log;
}> {
  const cloudFront = await startEmulator({ ...(await accountOfStack()), ...emulator });
  const log: Log = [];
  Object.assign(process.env, {
    ...lambdaEnvironment(cloudFront.url),
    ACCESS_FILE: 'src/local/access.json',
    INTROSPECTION: 'false',
    ...(!history && { HISTORY_TABLE: 'off' }),
  });
  const record = (line: unknown) => {
    lines.push(String(line));
    log.push(JSON.parse(String(line)));
  };
  // Outside AWS Lambda the log is written to the console.
  const methods = { info: record, warn: record, error: record, debug: record, log: record };
  Object.assign(console, methods);
  return { cloudFront, log };
}

/** Loads the GraphQL Lambda, which calls an emulator. Works once in a test file. */
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
  // Creates the caller's session, so that a test counts only its own calls.
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

/** Makes the event of a POST to /graphql, in payload format 2.0. */
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

/** Gives an event's authorizer, which the event's type does not know. */
function authorizerIn({ requestContext }: APIGatewayProxyEventV2): unknown {
  return 'authorizer' in requestContext ? requestContext.authorizer : undefined;
}

/** Makes the authorizer part of an event for a group, as API Gateway's JWT authorizer does: with lists as text. */
export function authorizerOf(group: string) {
  const claims = { sub: group, iss: 'https://issuer.example', groups: `[${group}]` };
  return { jwt: { claims, scopes: null } };
}

/** Makes the request context of an event; an administrator's unless told. */
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
