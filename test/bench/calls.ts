/** Counts the calls of each operation to AWS, which cost more time than all that the gateway does. */
import { CloudFrontClient, CreateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { createEmulator, type AnsweredRequest } from '../../src/emulator/index.ts';
import { developmentCredential } from '../../src/emulator/index.ts';
import { accountOfStack, lambdaEnvironment } from '../../src/local/account.ts';
import { ask, codeOf, event, eventOf, graphql, IfMatch, rest } from './events.ts';
import type { PartResult, Row } from './figures.ts';
import { startHost, type Host } from './host.ts';
import type { Prepared } from './prepare.ts';
import { variants } from './variants.ts';
import { observerOf } from '../support/observer.ts';
import type { Workshop } from './workshop.ts';

const outcome = '__typename ... on ServiceError { message }';
const mutate = (field: string, type: string, input: object) =>
  ask(`mutation ($input: ${type}!) { ${field}(input: $input) { ${outcome} } }`, { input });
const send = (method: string, path: string, body?: object) =>
  eventOf({ method, path, headers: { 'if-match': IfMatch }, ...(body && { body }) });

const one = { name: 'bench', ifMatch: IfMatch };
const path = '/v1/functions/bench';
const created = { name: 'new', code: { text: codeOf(1_000) } };
const listed = ask('{ functions(first: 100) { nodes { name } } }', {});
const listedWithTags = ask('{ functions(first: 100) { nodes { name etag } } }', {});
const whole = ask(
  '{ function(name: "bench") { ... on CloudFrontFunction { etag code { text } } } }',
  {},
);
const both = ask(
  '{ function(name: "bench") { ... on CloudFrontFunction { etag counterpart { etag } } } }',
  {},
);

/** Lists a request for each operation. Each runs on an account of its own with ten functions. */
const asked: Record<string, { GraphQL: object; REST?: object }> = {
  'list, 10 functions': { GraphQL: listed, REST: send('GET', '/v1/functions') },
  'list, 10 functions with ETags': { GraphQL: listedWithTags },
  describe: { GraphQL: graphql.describe(), REST: rest.describe() },
  code: { GraphQL: whole, REST: send('GET', `${path}/code`) },
  'describe, both stages': { GraphQL: both },
  create: {
    GraphQL: mutate('createFunction', 'CreateFunctionInput', created),
    REST: send('POST', '/v1/functions', created),
  },
  'update, everything given': { GraphQL: graphql.update(), REST: rest.update() },
  'update, code only': {
    GraphQL: mutate('updateFunction', 'UpdateFunctionInput', { ...one, code: created.code }),
    REST: send('PATCH', path, { code: created.code }),
  },
  'update, comment only': {
    GraphQL: mutate('updateFunction', 'UpdateFunctionInput', { ...one, comment: 'new' }),
    REST: send('PATCH', path, { comment: 'new' }),
  },
  test: {
    GraphQL: mutate('testFunction', 'TestFunctionInput', { ...one, event }),
    REST: send('POST', `${path}/test`, { event }),
  },
  publish: {
    GraphQL: mutate('publishFunction', 'PublishFunctionInput', one),
    REST: send('POST', `${path}/publish`),
  },
  'publish without asking': {
    GraphQL: mutate('publishFunction', 'PublishFunctionInput', { ...one, force: true }),
    REST: send('POST', `${path}/publish`, { force: true }),
  },
  deploy: {
    GraphQL: mutate('deployFunction', 'DeployFunctionInput', { ...one, code: created.code }),
  },
  versions: {
    GraphQL: ask('{ versions(name: "bench") { nodes { number } } }', {}),
  },
  'versions with code': {
    GraphQL: ask('{ versions(name: "bench") { nodes { code { text } } } }', {}),
  },
  'difference of a version and a stage': {
    GraphQL: ask(
      `{ functionDiff(name: "bench", from: { version: 1 }, to: { stage: DEVELOPMENT }) { ${outcome} } }`,
      {},
    ),
  },
  restore: {
    GraphQL: mutate('restoreFunction', 'RestoreFunctionInput', { ...one, version: 1 }),
    REST: send('POST', `${path}/restore`, { version: 1 }),
  },
  delete: {
    GraphQL: mutate('deleteFunction', 'DeleteFunctionInput', one),
    REST: send('DELETE', path),
  },
};

export async function calls(workshop: Workshop): Promise<PartResult> {
  const laidOut = await workshop.layOut(variants, ['GraphQL', 'REST']);
  const rows: Row[] = [];
  for (const [operation, { GraphQL, REST }] of Object.entries(asked)) {
    rows.push({
      operation,
      GraphQL: await callsOf(laidOut.GraphQL, GraphQL),
      REST: REST ? await callsOf(laidOut.REST, REST) : '-',
    });
  }
  return { tables: { 'Calls to AWS for an operation': rows }, figures: [] };
}

/**
 * Lists the calls of a request, in order, in a process that has the caller's session. A caller's first request also
 * calls STS.
 */
async function callsOf(packaged: Prepared, request: object): Promise<string> {
  const answered: AnsweredRequest[] = [];
  const onAnswer = (answer: AnsweredRequest) => answered.push(answer);
  const account = await createEmulator({ ...(await accountOfStack()), onAnswer });
  await fill(account.url);
  const env = lambdaEnvironment(account.url);
  // The history must know the functions. The SDK reads its own variables.
  Object.assign(process.env, env);
  await observerOf(account.url)();
  const host = await startHost({ packaged, upstreamUrl: account.url, env });
  await invokeWell(host, packaged.handler.includes('rest') ? rest.describe() : graphql.describe());
  const sessions = answered.filter(({ action }) => action === 'AssumeRole').length;
  if (sessions !== 1) throw new Error(`${sessions} sessions for one caller`);
  answered.length = 0;
  await invokeWell(host, request);
  await host.end();
  await account.close();
  const counts = Map.groupBy(answered, ({ action }) => action);
  const parts = [...counts].map(([action, { length }]) => `${length} ${action}`);
  return `${answered.length}: ${parts.join(', ')}`;
}

async function invokeWell(host: Host, request: object): Promise<void> {
  const { statusCode, body = '' } = await host.invoke(request);
  const isGood = statusCode < 300 && !/"errors":|"message":/.test(body);
  if (!isGood) throw new Error(`${statusCode} ${body}`);
}

async function fill(endpoint: string): Promise<void> {
  const credentials = developmentCredential;
  const client = new CloudFrontClient({ endpoint, region: 'us-east-1', credentials });
  const FunctionConfig = { Comment: 'a comment', Runtime: 'cloudfront-js-2.0' } as const;
  const FunctionCode = Buffer.from(codeOf(1_000));
  const more = Array.from({ length: 9 }, (_, index) => `bench-${index}`);
  for (const Name of ['bench', ...more]) {
    await client.send(new CreateFunctionCommand({ Name, FunctionConfig, FunctionCode }));
  }
  client.destroy();
}
