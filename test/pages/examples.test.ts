import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { examples } from '../../src/pages/browser/playground/examples.ts';
import { fullSchema } from '../../src/contract/fullSchema.ts';

const schema = fullSchema();

test.each(examples.map(({ query, variables = '{}' }) => [query, variables]))(
  'the example fits the contract: %s',
  (query, variables) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(() => JSON.parse(variables) as unknown).not.toThrow();
  },
);
