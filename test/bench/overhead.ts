/** What the gateway adds to each operation over the emulator: its own time beside the raw SDK's. */
import {
  CloudFrontClient,
  CreateFunctionCommand,
  DescribeFunctionCommand,
  ListFunctionsCommand,
  TestFunctionCommand,
  UpdateFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { createEmulator } from '../../src/emulator/index.ts';
import { ask, codeOf, eventOf, graphql, IfMatch, rest } from './events.ts';
import { progress, rounded, type PartResult } from './figures.ts';
import { startHost, type Host } from './host.ts';
import { interleaved, median, ratio } from './measure.ts';
import { variants } from './variants.ts';
import type { Workshop } from './workshop.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 21) * 20;
const env = {
  OPERATOR_ROLE_ARN: 'none',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_SESSION_TOKEN: '',
};
const request = { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} };
const viewer = { ip: '198.51.100.1' };
const context = { eventType: 'viewer-request' };
const event = { version: '1.0', context, viewer, request };
const EventObject = Buffer.from(JSON.stringify(event));
const FunctionConfig = { Comment: 'c', Runtime: 'cloudfront-js-2.0' } as const;
const FunctionCode = Buffer.from(codeOf(1_200));

export async function overhead(workshop: Workshop): Promise<PartResult> {
  const laidOut = await workshop.layOut(variants, ['GraphQL', 'REST']);
  const account = await createEmulator();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new CloudFrontClient({ endpoint: account.url, region: 'us-east-1', credentials });
  // An update changes the version: each way of calling has a function of its own.
  for (const Name of ['raw', 'graphql', 'rest']) {
    await client.send(new CreateFunctionCommand({ Name, FunctionConfig, FunctionCode }));
  }
  const upstreamUrl = account.url;
  const hosts = {
    graphql: await startHost({ packaged: laidOut.GraphQL, upstreamUrl, env }),
    rest: await startHost({ packaged: laidOut.REST, upstreamUrl, env }),
  };
  const calls = { ...rawCalls(client), ...graphqlCalls(hosts.graphql), ...restCalls(hosts.rest) };
  progress('Overhead: warm-up …');
  await interleaved(300, calls);
  progress('Overhead: all operations in turn …');
  const times = await interleaved(rounds, calls);
  await Promise.all(Object.values(hosts).map((host) => host.end()));
  client.destroy();
  await account.close();
  return { tables: { 'Operations over the emulator': rowsOf(times) }, figures: [] };
}

type Times = Record<string, number[]>;

function rowsOf(times: Times) {
  return Object.entries(times).map(([name, own]) => {
    const [operation] = name.split(',');
    const raw = times[`${operation}, raw SDK`] ?? [];
    return { call: name, ms: rounded(median(own)), 'x raw SDK': rounded(ratio(own, raw)) };
  });
}

function rawCalls(client: CloudFrontClient) {
  let ifMatch = IfMatch;
  return {
    'describe, raw SDK': () => client.send(new DescribeFunctionCommand({ Name: 'raw' })),
    'list, raw SDK': () => client.send(new ListFunctionsCommand({ MaxItems: 100 })),
    'update, raw SDK': async () => {
      const sent = { Name: 'raw', IfMatch: ifMatch, FunctionConfig, FunctionCode };
      const { ETag = '' } = await client.send(new UpdateFunctionCommand(sent));
      ifMatch = ETag;
    },
    'test, raw SDK': () =>
      client.send(new TestFunctionCommand({ Name: 'raw', IfMatch: ifMatch, EventObject })),
  };
}

const testDocument =
  'mutation ($input: TestFunctionInput!) { testFunction(input: $input) { ... on TestFunctionSuccess { output logs } } }';
const listDocument = 'query { functions(first: 100) { nodes { name stage } } }';

function graphqlCalls(host: Host) {
  const name = 'graphql';
  let ifMatch = IfMatch;
  return {
    'describe, GraphQL': () => host.invoke(graphql.describe({ name })),
    'list, GraphQL': () => host.invoke(ask(listDocument, {})),
    'update, GraphQL': async () => {
      const { body = '' } = await host.invoke(graphql.update({ name, ifMatch }));
      ifMatch = JSON.parse(body).data.updateFunction.function.etag;
    },
    'test, GraphQL': () => host.invoke(ask(testDocument, { input: { name, ifMatch, event } })),
  };
}

function restCalls(host: Host) {
  const path = '/v1/functions/rest';
  let ifMatch = IfMatch;
  return {
    'describe, REST': () => host.invoke(rest.describe({ name: 'rest' })),
    'list, REST': () => host.invoke(eventOf({ method: 'GET', path: '/v1/functions' })),
    'update, REST': async () => {
      const { body = '' } = await host.invoke(rest.update({ name: 'rest', ifMatch }));
      ifMatch = JSON.parse(body).etag;
    },
    'test, REST': () => {
      const headers = { 'if-match': ifMatch };
      return host.invoke(
        eventOf({ method: 'POST', path: `${path}/test`, headers, body: { event } }),
      );
    },
  };
}
