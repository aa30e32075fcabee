import type { AddressInfo } from 'node:net';
import type { Handler } from 'aws-lambda';
import { afterAll } from '@jest/globals';
import { startApiGateway } from '../../src/local/apiGateway.ts';
import { headerOf, type Authorizer } from '../../src/local/authorizer.ts';
import { createIamAuthorizer } from '../../src/local/iamAuthorizer.ts';
import { routesOfStack } from '../../src/local/routes.ts';
import type { TestEmulator } from './emulator.ts';
import { authorizerOf, startGateway, startUpstream } from './gateway.ts';
import { loadHandler } from './lambda.ts';
import { authorizationOf } from './token.ts';

/** Describes a gateway for the command line: the GraphQL Lambda behind its routes and authorizers, over an emulator. */
export interface CliGateway {
  url: string;
  cloudFront: TestEmulator;
  /** The names of the operations that came, in that order, as the documents name them. */
  operations: string[];
  /** Sends a document as an administrator. */
  ask: (query: string, variables?: object) => Promise<Record<string, unknown>>;
}

/** Takes a token `admin`, `team-a` or `team-b` for a caller of that group. */
const groupOfToken: Authorizer = (request) => {
  const [, group] =
    /^Bearer (admin|team-[ab])$/.exec(headerOf(request, 'authorization') ?? '') ?? [];
  return group === undefined
    ? { refusal: { statusCode: 401, body: '{"message":"Unauthorized"}' }, reason: 'no such token' }
    : { authorizer: authorizerOf(group), subject: group };
};

/** Starts a gateway with a history, which is closed when the test file ends. Works once in a test file. */
export async function startCliGateway(
  emulator: { now?: () => Date; deployingMs?: number } = {},
): Promise<CliGateway> {
  const inner = await startGateway(startUpstream({ history: true, ...emulator }));
  const graphql = (await loadHandler('graphql')) as Handler;
  const operations: string[] = [];
  const handler: Handler = (event, ...others) => {
    const { operationName } = JSON.parse(event.body) as { operationName?: string }; // as cff sends it
    operations.push(operationName ?? '');
    const headers = { ...event.headers, ...authorizationOf(event.requestContext.authorizer) };
    return graphql({ ...event, headers }, ...others);
  };
  const server = await startApiGateway(
    {
      routes: await routesOfStack(),
      handlers: new Map([['graphql', handler]]),
      authorizers: { jwt: groupOfToken, iam: createIamAuthorizer(() => new Date()) },
    },
    0,
  );
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  return {
    url: `http://127.0.0.1:${port}`,
    cloudFront: inner.cloudFront,
    operations,
    ask: (query, variables) => inner.ask(query, variables),
  };
}
