import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { developmentKey, KeyFileError } from '../../src/local/developmentKey.ts';
import { audience, issuer, publicKeys } from '../../src/local/tokens.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...given: string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ['src/local/printToken.ts', ...given], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

test.each(['admin', 'team-a', 'team-b'])('%s gets a token and nothing else', async (name) => {
  const { code, stdout, stderr } = await run(name);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const token = /^([\w-]+\.[\w-]+\.[\w-]+)\n$/.exec(stdout)?.[1] ?? '';
  const { payload } = await jwtVerify(token, await publicKeys(), { issuer, audience });
  expect(payload).toMatchObject({ sub: name, groups: [name] });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(12 * 3600);
  const { kid } = await developmentKey();
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', kid });
});

test.each([[[]], [['root']], [['admin', 'team-a']]])(
  '%j: the choices, in one line',
  async (given) => {
    const { code, stdout, stderr } = await run(...given);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Say whose token: npm run -s token -- admin|team-a|team-b\n',
    });
  },
);

test.each(['--help', '-h'])('%s tells who there is and how a token is given', async (given) => {
  const { code, stdout, stderr } = await run(given);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/admin\|team-a\|team-b[^]*access\.json[^]*authorization: Bearer/);
});

test('first starts at once agree on one key, for its owner only', async () => {
  const place = join(folder, 'first');
  const keys = await Promise.all([1, 2, 3, 4].map(() => developmentKey(place)));
  expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
  expect(new Set(keys.map(({ d }) => d)).size).toBe(1);
  expect(await readdir(place)).toEqual(['key.json']);
  expect((await stat(join(place, 'key.json'))).mode & 0o777).toBe(0o600);
});

test.each(['', '{', '{}', 'null', '{"kty":"RSA","kid":"x","d":"x"}'])(
  'a damaged key file, %j, is one line with the mend',
  async (text) => {
    await writeFile(join(folder, 'key.json'), text);
    const failed = developmentKey(folder);
    await expect(failed).rejects.toThrow(KeyFileError);
    await expect(failed).rejects.toThrow(/^\S+key\.json is damaged .* Delete it: .+\.$/);
  },
);

test('a place that cannot hold a key is one line with the mend', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await chmod(file, 0o600);
  await expect(developmentKey(file)).rejects.toThrow(/key\.json could not be read \(ENOTDIR\)/);
});
