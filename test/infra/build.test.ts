import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { copyCheckout } from '../support/checkout.ts';

const run = promisify(execFile);

test('rules that fit one by one but not together are told when a stack is built', async () => {
  const checkout = await copyCheckout();
  const rules = Array.from({ length: 40 }, (_, index) => ({
    group: `group-${index}`,
    functions: [`team-with-a-long-name-${index}-*`],
    actions: ['read', 'write'],
  }));
  await writeFile(join(checkout.folder, 'infra/access.json'), JSON.stringify({ rules }));
  const options = { cwd: checkout.folder, env: { ...process.env, PAGES: 'off' } };
  const { stderr } = await run(process.execPath, ['infra/build.ts'], options);
  await checkout.remove();
  expect(stderr).toMatch(
    /^infra\/access\.json: A caller whom rules\[\d+\], .+ match cannot call AWS/,
  );
}, 120_000);
