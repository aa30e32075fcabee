/** What the gateway adds to the call that it forwards: each handler's median beside the raw SDK's, in one run. */
import {
  CloudFrontClient,
  CreateFunctionCommand,
  DescribeFunctionCommand,
  ListFunctionsCommand,
  TestFunctionCommand,
  UpdateFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { toLambdaContext } from '../../src/local/event.ts';
import { interleaved, median, startProcess } from './measure.ts';

const { child, line } = await startProcess(['src/emulator/main.ts'], { EMULATOR_PORT: '0' });
child.stdout?.resume();
const endpoint = /http:\S+/.exec(line)?.[0] ?? '';
Object.assign(process.env, {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_ENDPOINT_URL_CLOUDFRONT: endpoint,
  OPERATOR_ROLE_ARN: 'none',
  ACCESS_FILE: 'src/local/access.json',
  POWERTOOLS_LOG_LEVEL: 'WARN',
  POWERTOOLS_METRICS_DISABLED: 'true',
  NODE_ENV: 'production',
});
const client = new CloudFrontClient();
const { handler: graphql } = await import('../../src/graphql/handler.ts');
const { handler: rest } = await import('../../src/rest/handler.ts');

const code = `function handler(event) { return event.request; } // ${'x'.repeat(1_000)}`;
const request = { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} };
const event = { version: '1.0', context: { eventType: 'viewer-request' }, request };
const FunctionConfig = { Comment: 'c', Runtime: 'cloudfront-js-2.0' } as const;
const FunctionCode = Buffer.from(code);
const input = {
  comment: 'c',
  runtime: 'CLOUDFRONT_JS_2_0',
  keyValueStoreArns: [],
  code: { text: code },
};

/** An update changes the version: each way of calling has a function of its own. */
const IfMatch = 'ETVPDKIKX0DER';
const etags = new Map<string, string>();
for (const Name of ['raw', 'graphql', 'rest']) {
  await client.send(new CreateFunctionCommand({ Name, FunctionConfig, FunctionCode }));
  etags.set(Name, IfMatch);
}

const claims = { sub: 'admin', iss: 'https://issuer.example', groups: '[admin]' };
const authorizer = { jwt: { claims, scopes: null } };

function invoke(lambda: unknown, method: string, target: string, body?: object, headers = {}) {
  const [rawPath = '', rawQueryString = ''] = target.split('?');
  const http = {
    method,
    path: rawPath,
    protocol: 'HTTP/1.1',
    sourceIp: '127.0.0.1',
    userAgent: '',
  };
  const lambdaEvent = {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
    requestContext: { http, authorizer, domainName: 'localhost', requestId: '', stage: '$default' },
    ...(body && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2; // what the handlers read of it
  const run = lambda as (
    given: object,
    context: object,
  ) => Promise<{ body: string; statusCode: number }>; // both are called so
  return run(lambdaEvent, toLambdaContext('bench', 29_000));
}

async function ask<Data>(query: string, variables: object): Promise<Data> {
  const { body } = await invoke(graphql, 'POST', '/graphql', { query, variables });
  return JSON.parse(body).data;
}

const describeQuery =
  'query ($name: String!) { function(name: $name) { ... on CloudFrontFunction { name etag comment } } }';
const updateQuery =
  'mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { ... on UpdateFunctionSuccess { function { etag comment } } } }';
const testQuery =
  'mutation ($input: TestFunctionInput!) { testFunction(input: $input) { ... on TestFunctionSuccess { output logs } } }';
const listQuery = 'query { functions(first: 100) { nodes { name stage } } }';

const calls = {
  'describe, raw SDK': () => client.send(new DescribeFunctionCommand({ Name: 'raw' })),
  'describe, GraphQL': () => ask(describeQuery, { name: 'graphql' }),
  'describe, REST': () => invoke(rest, 'GET', '/v1/functions/rest'),
  'list, raw SDK': () => client.send(new ListFunctionsCommand({ MaxItems: 100 })),
  'list, GraphQL': () => ask(listQuery, {}),
  'list, REST': () => invoke(rest, 'GET', '/v1/functions?limit=100'),
  'update, raw SDK': async () => {
    const sent = { Name: 'raw', IfMatch: etags.get('raw'), FunctionConfig, FunctionCode };
    const { ETag = '' } = await client.send(new UpdateFunctionCommand(sent));
    etags.set('raw', ETag);
  },
  'update, GraphQL': async () => {
    const sent = { name: 'graphql', ifMatch: etags.get('graphql'), ...input };
    const { updateFunction } = await ask<{ updateFunction: { function: { etag: string } } }>(
      updateQuery,
      { input: sent },
    );
    etags.set('graphql', updateFunction.function.etag);
  },
  'update, REST': async () => {
    const { body } = await invoke(rest, 'PUT', '/v1/functions/rest', input, {
      'if-match': etags.get('rest'),
    });
    etags.set('rest', JSON.parse(body).etag);
  },
  'test, raw SDK': () =>
    client.send(
      new TestFunctionCommand({
        Name: 'raw',
        IfMatch: etags.get('raw'),
        EventObject: Buffer.from(JSON.stringify(event)),
      }),
    ),
  'test, GraphQL': () =>
    ask(testQuery, { input: { name: 'graphql', ifMatch: etags.get('graphql'), event } }),
  'test, REST': () =>
    invoke(rest, 'POST', '/v1/functions/rest/test', { event }, { 'if-match': etags.get('rest') }),
};

console.log('What the gateway adds to a call, interleaved …');
await interleaved(1_000, calls);
const times = await interleaved(600, calls);
for (const [name, values] of Object.entries(times)) {
  const [operation] = name.split(',');
  const raw = median(times[`${operation}, raw SDK` as keyof typeof times]); // every operation has one
  const own = median(values);
  console.log(
    `${name.padEnd(24)} ${own.toFixed(2).padStart(8)} ms ${(own / raw).toFixed(2).padStart(8)} x raw SDK`,
  );
}
child.kill();
