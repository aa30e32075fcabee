import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { copyCheckout } from '../support/checkout.ts';

const checkout = await copyCheckout();
afterAll(() => checkout.remove());
const rules = [
  { group: 'team-a', functions: ['team-a-*'], actions: ['read', 'write'] },
  { group: 'readers', functions: ['*'], actions: ['read'] },
  { group: 'team-a', keyValueStores: ['team-a-*'], actions: ['read'] },
  { role: 'arn:aws:iam::123456789012:role/deploy-*', functions: ['*'], actions: ['publish'] },
];
await writeFile(join(checkout.folder, 'infra/access.json'), JSON.stringify({ rules }));

/** Gives what `npm run access` prints. */
function access(...given: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    const options = { cwd: checkout.folder };
    execFile(
      process.execPath,
      ['src/local/printAccess.ts', ...given],
      options,
      (_, stdout, stderr) => resolve((stdout + stderr).trim().split('\n')),
    );
  });
}

const policy = expect.stringMatching(/^session policy: about \d{3,4} of 2048 characters$/);

test.each([
  [['team-a'], ['functions team-a-*: read, write', 'key value stores team-a-*: read', policy]],
  [
    ['team-a', 'readers'],
    [
      'functions team-a-*: read, write',
      'functions *: read',
      'key value stores team-a-*: read',
      policy,
    ],
  ],
  [['arn:aws:iam::123456789012:role/deploy-prod'], ['functions *: publish', policy]],
  [
    ['arn:aws:iam::999999999999:role/deploy-prod'],
    ['nothing: no rule of infra/access.json matches'],
  ],
  [['team'], ['nothing: no rule of infra/access.json matches']],
  [[], ['Name a group, or the ARN of a role: npm run access -- team-a']],
])('a caller with %j may do %j', async (given, lines) => {
  expect(await access(...given)).toEqual(lines);
});
