import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { resolveSubtree } from '../../src/pages/browser/docs/resolveSubtree.ts';

const contract = JSON.parse(await readFile('schema/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, unknown>>;
};

test('no route of the contract has a reference or an allOf left', async () => {
  const routes = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ['paths', path, method]),
  );
  expect(routes.length).toBeGreaterThan(20);
  for (const route of routes) {
    const { spec, errors } = await resolveSubtree(contract, route);
    const text = JSON.stringify(spec);
    expect(text).toContain('"responses"');
    expect(text).not.toMatch(/"\$ref":|"allOf":|"schema":null/);
    expect(errors).toEqual([]);
  }
});

test('a schema has its name, and what stands beside an allOf counts more than what is in it', async () => {
  const document = {
    schemas: { 'a/b': { type: 'string', description: 'of the schema' } },
    named: { $ref: '#/schemas/a~1b' },
    described: { allOf: [{ $ref: '#/schemas/a~1b' }], description: 'its own' },
  };
  const { spec } = await resolveSubtree(document, []);
  expect(spec).toMatchObject({
    named: { type: 'string', description: 'of the schema', $$ref: '#/schemas/a~1b' },
    described: { type: 'string', description: 'its own' },
  });
  expect((spec as Record<string, object>)['described']).not.toHaveProperty('$$ref');
});

test('what is not there has no value', async () => {
  expect(await resolveSubtree({ a: [{}] }, ['a', '0', 'b', 'c'])).toEqual({
    spec: undefined,
    errors: [],
  });
});
