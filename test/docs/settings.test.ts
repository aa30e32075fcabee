import { glob, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { rowsOf } from '../support/markdown.ts';

/** Gives each setting that the stack reads, with its default; undefined when it has none. */
async function settingsOfStack(): Promise<Map<string, string | undefined>> {
  const settings = new Map<string, string | undefined>();
  for await (const file of glob(['serverless.yml', 'infra/*.yml', 'infra/*.cjs'])) {
    const used = (await readFile(file, 'utf8')).matchAll(/param:(\w+)(?:, ["'](.*?)["'])?/g);
    for (const [, name = '', value] of used) settings.set(name, value);
  }
  return settings;
}

test('the table of settings has those that the stack reads, with their defaults', async () => {
  const rows = rowsOf(await readFile('infra/README.md', 'utf8'), 'setting');
  const documented = rows.map(([name = '', value = '']): [string, string | undefined] => {
    const [, quoted = ''] = /^`(.+)`$/.exec(value) ?? [];
    const isRequired = value === 'none: required';
    return [name.replaceAll('`', ''), isRequired ? undefined : quoted];
  });
  expect(new Map(documented)).toEqual(await settingsOfStack());
});
