import { expect, test } from '@jest/globals';
import { changeOutside, startHistory } from './someHistory.ts';

const { client, sweep, create, versions } = await startHistory();

test('a function is observed whatever its name, and the same again changes nothing', async () => {
  const names = ['__proto__', 'constructor', '-', 'a'.repeat(64)];
  for (const name of names) {
    await create(name);
    await changeOutside(client, name, 'elsewhere');
  }
  expect(await sweep()).toMatchObject({ observed: names.length, failed: 0, isStored: true });
  for (const name of names) {
    expect(await versions(name)).toMatchObject([{ event: 'OBSERVED' }, { event: 'CREATED' }]);
  }
  await sweep(); // closes the records of the first
  expect(await sweep()).toMatchObject({ visited: 0, isStored: true });
});
