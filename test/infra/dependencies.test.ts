import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import manifest from '../../package.json' with { type: 'json' };

test('docs/dependencies.md names each package that package.json asks for, or its whole scope', async () => {
  const text = await readFile('docs/dependencies.md', 'utf8');
  const isNamed = (name: string) =>
    [name, `${name.split('/')[0]}/*`].some((form) => text.includes(`\`${form}\``));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(names.filter((name) => !isNamed(name))).toEqual([]);
});
