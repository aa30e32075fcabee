import { beforeAll, expect, test } from '@jest/globals';
import { buildPages } from '../../infra/pages.ts';
import { startEmulator } from '../support/emulator.ts';
import { start } from '../support/process.ts';

const script = 'src/local/index.ts --aws';
const readyLine = /^gateway ready (http:\/\/127\.0\.0\.1:\d+)\/graphiql#secret=[\w-]{43}$/;

beforeAll(async () => {
  await buildPages();
}, 120_000);

/** Stands in for AWS STS. */
const emulator = await startEmulator();

/** Has no credentials but those that a test adds. */
const bare = {
  HISTORY_TABLE: '',
  PORT: '0',
  AWS_REGION: '',
  AWS_DEFAULT_REGION: '',
  AWS_PROFILE: '',
  AWS_CONFIG_FILE: '/nonexistent',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ACCESS_KEY_ID: '',
  AWS_SECRET_ACCESS_KEY: '',
};
const keyOf = (id: string) => ({
  ...bare,
  AWS_ENDPOINT_URL_STS: emulator.url,
  AWS_ACCESS_KEY_ID: id,
  AWS_SECRET_ACCESS_KEY: id,
});

test('--aws goes to the real CloudFront and says as whom, with no emulator', async () => {
  const other = await start(script, readyLine, keyOf('test'));
  expect(other.lines[0]).toBe(
    'real CloudFront of AWS account 123456789012, us-east-1, as arn:aws:iam::123456789012:root',
  );
  expect(other.lines.join()).not.toContain('embedded');
  expect(other.lines).toContain('no history: HISTORY_TABLE names the table of a stack');
  const at = other.lines.map((line) => readyLine.exec(line)?.[1]).find(Boolean);
  expect((await fetch(`${at}/v1/functions`)).status).toBe(401);
  expect(await other.stop('SIGTERM')).toBe(0);
});

test('--aws keeps the history in the table of a stack when it is named', async () => {
  const other = await start(script, readyLine, { ...keyOf('test'), HISTORY_TABLE: 'the-table' });
  expect(other.lines).toContain('history in the table the-table');
  expect(await other.stop('SIGTERM')).toBe(0);
});

test('with --aws no credentials, refused ones and no network are one line each', async () => {
  await expect(start(script, readyLine, bare)).rejects.toThrow(
    /^ended with 1: No AWS credentials can be used \(.+\)\. Set AWS_PROFILE, or .+ needs none\.$/,
  );
  await expect(start(script, readyLine, keyOf('unknown'))).rejects.toThrow(
    /^ended with 1: AWS STS refuses this machine's credentials \(InvalidClientTokenId: .+\)\. Renew them.+$/,
  );
  const nobody = { ...keyOf('test'), AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:1' };
  await expect(start(script, readyLine, nobody)).rejects.toThrow(
    /^ended with 1: AWS STS could not be asked .+ECONNREFUSED.+ needs neither\.$/,
  );
});
