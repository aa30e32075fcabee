import { ListFunctionsCommand } from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import { clientOf } from '../support/emulator.ts';
import { start } from '../support/process.ts';

const script = 'src/emulator/main.ts';
const readyLine = /^CloudFront emulator ready (http:\/\/127\.0\.0\.1:\d+)$/;

test('alone, it says where it is, logs what it answers and ends when told', async () => {
  const emulator = await start(script, readyLine, { EMULATOR_PORT: '0' });
  const url = readyLine.exec(emulator.lines[0] ?? '')?.[1] ?? '';
  const { FunctionList } = await clientOf(url).send(new ListFunctionsCommand());
  expect(FunctionList?.Quantity).toBe(0);
  const { port } = new URL(url);
  await expect(start(script, readyLine, { EMULATOR_PORT: port })).rejects.toThrow(
    `ended with 1: Port ${port} is in use. Set EMULATOR_PORT to another; 0 picks a free one.`,
  );
  expect(await emulator.stop('SIGTERM')).toBe(0);
  expect(emulator.lines).toContain('200 ListFunctions GET /2020-05-31/function');
});

test('what is no port is told by the name of its variable', async () => {
  await expect(start(script, readyLine, { EMULATOR_PORT: 'http' })).rejects.toThrow(
    'ended with 1: EMULATOR_PORT must be a port from 0 to 65535, not "http"',
  );
});
