import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';

type Dependencies = Record<string, string>;

test('docs/dependencies.md names each package that package.json asks for, or its whole scope', async () => {
  const manifest: { dependencies: Dependencies; devDependencies: Dependencies } = JSON.parse(
    await readFile('package.json', 'utf8'),
  );
  const text = await readFile('docs/dependencies.md', 'utf8');
  const isNamed = (name: string) =>
    [name, `${name.split('/')[0]}/*`].some((form) => text.includes(`\`${form}\``));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(names.filter((name) => !isNamed(name))).toEqual([]);
});
