import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { fullSchema } from '../../src/contract/fullSchema.ts';
import { operationCalls } from '../../src/graphql/documentCalls.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { rowsOf } from '../support/markdown.ts';
import { startRest } from '../support/rest.ts';
import { everyOperation, type Step } from './everyOperation.ts';

const upstream = startUpstream({ history: true });
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { cloudFront } = gateway;
const schema = fullSchema();

/** Gives what is there now of one API's function and store. */
async function present(api: string): Promise<Record<string, string>> {
  const { id = '', etag = '' } = await gateway.ask(
    `{ function(name: "${api}") { ... on CloudFrontFunction { id etag } } }`,
  );
  const { etag: dataETag = '' } = await gateway.ask(
    `{ keyValueStore(name: "${api}") { ... on KeyValueStore { etag } } }`,
  );
  cloudFront.answered.length = 0;
  return {
    NAME: api,
    STORE: api,
    ID: String(id),
    ETAG: String(etag),
    DATA_ETAG: String(dataETag),
  };
}

/** Puts what is there in the place of its names. */
function filled<Value>(value: Value, values: Record<string, string>): Value {
  const text = JSON.stringify(value);
  const put = text.replaceAll(
    /\b(?:NAME|STORE|DATA_ETAG|ETAG|ID)\b/g,
    (name) => values[name] ?? '',
  );
  return JSON.parse(put);
}

/** Counts the calls since what is there was read, without AssumeRole. */
const made = () => cloudFront.answered.filter(({ action }) => action !== 'AssumeRole').length;

function documentOf({ graphql, input }: Step): string {
  if (!input) return `{ ${graphql} }`;
  const type = `${graphql.charAt(0).toUpperCase()}${graphql.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${graphql}(input: $input) { __typename ... on ServiceError { message } } }`;
}

/** Gives the weight of a step's document, and the calls that it makes. */
async function overGraphql(step: Step): Promise<{ most: number; calls: number }> {
  const values = await present('graphql');
  const query = filled([documentOf(step)], values).join();
  const variables = { input: filled(step.input ?? {}, values) };
  const operation = getOperationAST(parse(query));
  if (!operation) throw new Error('no operation');
  const most = operationCalls({ operation, fragments: new Map(), schema, variables });
  const result = await gateway.ask(query, variables);
  expect({ query, result }).not.toHaveProperty('result.message');
  return { most, calls: made() };
}

async function overRest(step: Step): Promise<number | undefined> {
  if (step.rest === undefined) return undefined;
  const values = await present('rest');
  const { name: _, ifMatch, ...input } = filled(step.input ?? {}, values);
  const isRead = /^(?:GET|DELETE) /.test(step.rest);
  const body = isRead ? undefined : filled(step.body ?? input, values);
  const { status, body: answer } = await rest.send(filled([step.rest], values).join(), {
    headers: {
      ...(typeof ifMatch === 'string' && { 'if-match': ifMatch }),
      ...(typeof step.body === 'string' && { 'content-type': 'text/javascript' }),
      ...(step.rest.endsWith('/code') && !isRead && { 'if-match': values['ETAG'] ?? '' }),
    },
    body,
  });
  expect({ request: step.rest, status, answer: status < 300 || answer }).toMatchObject({
    answer: true,
  });
  return made();
}

test('there is a request for every field of Query and Mutation', () => {
  const documents = new Set(everyOperation.map(({ graphql }) => /\w+/.exec(graphql)?.[0]));
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect(fields.filter((field) => !documents.has(field))).toEqual([]);
});

test('there is a request for every route of REST', async () => {
  const { paths } = JSON.parse(await readFile('schema/openapi.json', 'utf8'));
  const form = (path: string) => path.replaceAll(/\{\w+\}/g, '*');
  const routes = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${form(path)}`),
  );
  const requests = new Set(
    everyOperation.map(({ rest: request = '' }) =>
      request
        .replace(/\?.*/, '')
        .replace(/NAME|STORE/, '*')
        .replace(/\/(?:one|1)\b/, '/*'),
    ),
  );
  const isRequest = (route: string) => /^(?:GET|POST|PUT|PATCH|DELETE) \/v1\//.test(route);
  expect(routes.filter((route) => isRequest(route) && !requests.has(route))).toEqual([]);
});

test('the table of calls is what each operation makes through both APIs, and none makes more than its weight', async () => {
  const table = rowsOf(await readFile('docs/calls.md', 'utf8'), 'operation');
  const counted: string[][] = [];
  for (const step of everyOperation) {
    const { most, calls } = await overGraphql(step);
    const restCalls = await overRest(step);
    const field = /\w+/.exec(step.graphql)?.[0] ?? '';
    const cells = [`\`${field}\``, String(calls), String(restCalls ?? '-'), String(most)];
    counted.push([step.operation, ...cells]);
  }
  expect(table).toEqual(counted);
  expect(counted.filter(([, , calls, , most]) => Number(calls) > Number(most))).toEqual([]);
}, 60_000);
