import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createEmulator } from '../../src/emulator/index.ts';
import { events } from './events.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('invokeAndCache.ts', import.meta.url));
const key = { accessKeyId: 'build', secretAccessKey: 'build' };
const credentials = [{ ...key, principal: { role: 'ApiRole', session: 'build' } }];
const operator = { name: 'OperatorRole', trustPolicy: {}, policies: [] };
const actions = ['read', 'write', 'create'];
const rules = [{ group: 'build', functions: ['*'], actions }];

/**
 * Lists V8's flags with which two builds write the same bytes: one thread, the same order in hash tables, and all
 * compiled functions kept. V8 takes a cache only with the flags that it was written with, so invokeAndCache.ts resets the
 * last two before it writes.
 */
const reproducible = ['--predictable', '--hash-seed=1', '--no-flush-bytecode'];

const allowAll = { denialOf: () => Promise.resolve(undefined), problemsOf: () => [] };
const iam = { roles: [operator], engine: allowAll };

/** Writes a Lambda's code caches beside its bundle in a folder, one for each set of flags that Node.js is started with. */
export async function writeCodeCaches(name: string, bundle = `dist/${name}`): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'code-cache-'));
  const accessFile = join(folder, 'access.json');
  await writeFile(accessFile, JSON.stringify({ rules }));
  for (const flags of [[], ['--expose-gc']]) {
    const cloudFront = await createEmulator({ credentials, iam });
    await run(
      process.execPath,
      [
        ...reproducible,
        ...flags,
        program,
        resolve(bundle, 'handler.cjs'),
        JSON.stringify(events[name]),
      ],
      {
        env: environment(cloudFront.url, accessFile),
      },
    );
    await cloudFront.close();
  }
  await rm(folder, { recursive: true });
}

function environment(url: string, accessFile: string) {
  return {
    AWS_LAMBDA_FUNCTION_NAME: 'build',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    AWS_ENDPOINT_URL_CLOUDFRONT: url,
    AWS_ENDPOINT_URL_STS: url,
    OPERATOR_ROLE_ARN: 'arn:aws:iam::123456789012:role/OperatorRole',
    ACCESS_FILE: accessFile,
  };
}
