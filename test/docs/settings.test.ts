import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import settings from '../../infra/settings.json' with { type: 'json' };
import { rowsOf } from '../support/markdown.ts';

test('the table of settings has all of them, with their defaults and meanings', async () => {
  const rows = rowsOf(await readFile('infra/README.md', 'utf8'), 'setting');
  const inFile = Object.entries(settings).map(([name, setting]) => {
    const value = 'default' in setting ? setting.default : undefined;
    const told = value === undefined ? 'none: required' : value === '' ? 'none' : `\`${value}\``;
    return [`\`${name}\``, told, setting.meaning];
  });
  expect(rows).toEqual(inFile);
});
