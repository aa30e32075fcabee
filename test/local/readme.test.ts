import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mintToken } from '../../src/local/tokens.ts';
import { start, type Started } from '../support/process.ts';

let gateway: Started;
let readme: string;
beforeAll(async () => {
  readme = await readFile('README.md', 'utf8');
  gateway = await start('src/local/index.ts', /^gateway ready /, { PORT: '0', EMULATOR_PORT: '0' });
});
afterAll(() => gateway.stop('SIGTERM'));

test("the README's curl, sent twice to a fresh gateway, is answered as printed there", async () => {
  const [, path = '', body = ''] =
    /^curl -s http:\/\/127\.0\.0\.1:4000(\S+) -H "authorization: Bearer \$token" -H 'content-type: application\/json' -d '([^']+)'$/m.exec(
      readme,
    ) ?? [];
  const printed = [...readme.matchAll(/^```json\n(.+?)\n```$/gms)].map(([, json = '']) => json);
  expect(printed).toHaveLength(2);
  expect(readme).toContain('token=$(npm run -s token -- admin)');
  const url = gateway.lines
    .find((line) => line.startsWith('gateway ready '))
    ?.split(' ')
    .at(-1);
  const authorization = `Bearer ${await mintToken('admin')}`;
  for (const answer of printed) {
    const headers = { authorization, 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body });
    expect((await response.text()).trim()).toBe(answer);
  }
});
