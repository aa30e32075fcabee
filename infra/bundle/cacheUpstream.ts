import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../src/emulator/index.ts';
import { memoryTables } from './memoryTables.ts';

const key = { accessKeyId: 'build', secretAccessKey: 'build' };
const credentials = [{ ...key, principal: { role: 'ApiRole', session: 'build' } }];
const operator = { name: 'OperatorRole', trustPolicy: {}, policies: [] };
const actions = ['read', 'write', 'create'];
const rules = [{ group: 'build', functions: ['*'], actions }];
const allowAll = { denialOf: () => Promise.resolve(undefined), problemsOf: () => [] };
const iam = { roles: [operator], engine: allowAll };

/** Holds what a bundle needs to answer the events that a code cache is made of, on this machine alone. */
export interface CacheUpstream {
  /** The bundle's environment: an emulator, a key of it, and the rules of the events' caller. */
  environment: Record<string, string>;
  close: () => Promise<void>;
}

/** Starts an emulator on loopback, and writes the rules into a temporary folder. */
export async function startCacheUpstream(): Promise<CacheUpstream> {
  const folder = await mkdtemp(join(tmpdir(), 'code-cache-'));
  const accessFile = join(folder, 'access.json');
  await writeFile(accessFile, JSON.stringify({ rules }));
  const emulator = await createEmulator({ credentials, iam, dynamoDb: { engine: memoryTables } });
  return {
    environment: {
      AWS_LAMBDA_FUNCTION_NAME: 'build',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: key.accessKeyId,
      AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
      AWS_SESSION_TOKEN: '',
      AWS_ENDPOINT_URL_CLOUDFRONT: emulator.url,
      AWS_ENDPOINT_URL_DYNAMODB: emulator.url,
      AWS_ENDPOINT_URL_STS: emulator.url,
      OPERATOR_ROLE_ARN: 'arn:aws:iam::123456789012:role/OperatorRole',
      HISTORY_TABLE: 'history',
      ACCESS_FILE: accessFile,
    },
    close: async () => {
      await emulator.close();
      await rm(folder, { recursive: true });
    },
  };
}
