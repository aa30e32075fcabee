import { expect, test } from '@jest/globals';
import { valuesOf } from '../../../src/runtime/result/entries.ts';
import { errorOf, eventOf } from '../runCode.ts';

const two = { value: '1', multiValue: [{ value: '1' }, { value: '3' }] };

test('a changed value replaces the first of an unchanged multiValue', () => {
  expect(valuesOf(two, two)).toEqual(['1', '3']);
  expect(valuesOf({ ...two, value: '2' }, two)).toEqual(['2', '3']);
  const both = { value: '2', multiValue: [{ value: '4' }] };
  expect(valuesOf(both, two)).toEqual(['4']);
  expect(valuesOf({ value: '2' }, two)).toEqual(['2']);
});

test('a value that is changed beside multiValue is checked too', async () => {
  const query = eventOf({ querystring: { a: two } });
  const written = `event.request.querystring.a.value = 'x y'; return event.request;`;
  expect(await errorOf(written, { event: query })).toContain('querystring must not have spaces');
  const via = eventOf({ headers: { via: two } });
  const changed = `event.request.headers.via.value = 'z'; return event.request;`;
  expect(await errorOf(changed, { event: via })).toContain('read-only header');
});
