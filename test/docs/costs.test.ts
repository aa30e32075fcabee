import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { tables } from '../../infra/costs/tables.ts';
import { rowsOf } from '../support/markdown.ts';

test('the costs in infra/README.md are those of `npm run costs`: of the prices and the bench’s last run', async () => {
  const text = await readFile('infra/README.md', 'utf8');
  const all = await tables();
  expect(all.length).toBe(5);
  for (const { head, rows } of all) expect(rowsOf(text, head[0] ?? '')).toEqual(rows);
});
