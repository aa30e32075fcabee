import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { routesOfStack } from '../../src/local/routes.ts';
import { errorTable } from '../../src/operations/errors.ts';
import { routeErrors } from '../../src/rest/openapi/routeErrors.ts';
import { routes } from '../../src/rest/routes.ts';
import { fullSchema } from '../../src/contract/fullSchema.ts';
import { rowsOf } from '../support/markdown.ts';

interface Operation {
  operationId: string;
  responses: Record<
    string,
    { content?: Record<string, { example?: unknown; examples?: unknown }> }
  >;
  requestBody?: { content: Record<string, { example?: unknown }> };
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
}

const openapi: Document = JSON.parse(await readFile('schema/openapi.json', 'utf8'));
const documented = Object.entries(openapi.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    key: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);

test('openapi.json has exactly the routes of the table', () => {
  const heads = routes.filter(({ method }) => method === 'GET').map(({ path }) => `HEAD ${path}`);
  const inTable = [...routes.map(({ method, path }) => `${method} ${path}`), ...heads];
  expect(new Set(documented.map(({ key }) => key))).toEqual(new Set(inTable));
});

test('docs/rest.md has the routes of openapi.json, and no others', async () => {
  const rows = rowsOf(await readFile('docs/rest.md', 'utf8'), 'request');
  const written = rows.map(([request = '']) => request.replaceAll('`', ''));
  expect(written.toSorted()).toEqual(documented.map(({ key }) => key).toSorted());
});

test('every query and mutation of the contract has its operationId, each a verb with a noun, and none twice', () => {
  const schema = fullSchema();
  const fieldsOf = (type = schema.getQueryType()) => Object.keys(type?.getFields() ?? {});
  const ids = documented.map(({ operation }) => operation.operationId);
  expect(ids).toEqual(expect.arrayContaining(fieldsOf(schema.getMutationType())));
  expect(ids).toContain('checkFunction');
  // `node` is GraphQL's own way to a function.
  for (const field of fieldsOf().filter((found) => !['node', 'checkFunction'].includes(found))) {
    const noun = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    expect(ids.filter((id) => [`get${noun}`, `list${noun}`].includes(id))).toHaveLength(1);
  }
  for (const id of ids) {
    expect(id).toMatch(
      /^(?:get|list|head|create|replace|update|change|delete|test|publish|restore|deploy|check|save|set|run|sync)[A-Z]/,
    );
  }
  expect(new Set(ids).size).toBe(ids.length);
});

test('serverless.yml sends every REST route to the Lambda rest, and other paths to graphql or pages', async () => {
  const stack = await routesOfStack();
  const routeOf = (method: string, path: string) =>
    stack.find(({ matches }) => matches(method, path));
  const lambdaOf = (method: string, path: string) => routeOf(method, path)?.lambda;
  for (const { key } of documented) {
    const [method = '', path = ''] = key
      .replace('{name}', 'some-name')
      .replace('{number}', '1')
      .split(' ');
    for (const prefix of ['', '/service']) {
      const route = routeOf(method, prefix + path);
      expect({ key, ...route }).toMatchObject({
        key,
        lambda: 'rest',
        authorizer: prefix === '' ? 'jwt' : 'iam',
      });
      expect(routeOf('OPTIONS', prefix + path)).toMatchObject({
        lambda: 'rest',
        authorizer: undefined,
      });
    }
  }
  expect(lambdaOf('POST', '/graphql')).toBe('graphql');
  const shown = [
    '/openapi.json',
    '/schema.graphql',
    '/problems',
    '/problems/Throttling',
    '/healthz',
  ];
  for (const path of shown) {
    for (const method of ['GET', 'HEAD']) expect(lambdaOf(method, path)).toBe('rest');
  }
  for (const path of ['/', '/graphiql', '/docs', '/pages/some-file.js', '/v2/functions']) {
    expect(lambdaOf('GET', path)).toBe('pages');
  }
});

test('openapi.json documents every error of each route with an example', () => {
  for (const route of routes) {
    const operation = openapi.paths[route.path]?.[route.method.toLowerCase()];
    const own = route.creation ? [route, route.creation] : [route];
    for (const code of own.flatMap((one) => routeErrors(one, fullSchema()))) {
      // Where PUT may create, a function that is there is an unmet condition.
      const isUnmet = route.creation && code === 'FunctionAlreadyExists';
      const usual = code === 'AwsRefusal' ? '4XX' : errorTable[code].status;
      const status = isUnmet ? 412 : usual;
      const content = operation?.responses[status]?.content?.['application/problem+json'];
      expect(content?.examples).toHaveProperty(code);
    }
    const body = operation?.requestBody?.content['application/json'];
    expect(body?.example === undefined).toBe(route.bodyFields === undefined);
  }
});
