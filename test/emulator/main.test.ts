import { setTimeout } from 'node:timers/promises';
import { ListFunctionsCommand, TestFunctionCommand } from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import { clientOf, createSample } from '../support/emulator.ts';
import { start } from '../support/process.ts';

const script = 'src/emulator/main.ts';
const readyLine = /^CloudFront emulator ready (http:\/\/127\.0\.0\.1:\d+)$/;

test('npm run emulator prints its URL, logs each request and ends at SIGTERM', async () => {
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

test.each(['http', '65536', '1e3', ' 80'])(
  'the invalid port %j is reported with the name of its variable',
  async (EMULATOR_PORT) => {
    await expect(start(script, readyLine, { EMULATOR_PORT })).rejects.toThrow(
      `ended with 1: EMULATOR_PORT must be a port from 0 to 65535, not "${EMULATOR_PORT}"`,
    );
  },
);

test('a state file that cannot be used is reported with the name of its variable', async () => {
  const env = { EMULATOR_PORT: '0', EMULATOR_STATE: 'src' };
  await expect(start(script, readyLine, env)).rejects.toThrow(
    /^ended with 1: src cannot be read and written \(EISDIR\)\. Name another file in EMULATOR_STATE\.$/,
  );
});

test('an unknown limit is reported with the name of its variable', async () => {
  const env = { EMULATOR_PORT: '0', EMULATOR_UNLIMITED: 'compute,time' };
  await expect(start(script, readyLine, env)).rejects.toThrow(
    /^ended with 1: EMULATOR_UNLIMITED must be compute or memory or both, not "compute,time"$/,
  );
});

test('a rate that is no number is reported with the name of its variable', async () => {
  const env = { EMULATOR_PORT: '0', EMULATOR_RATE: 'fast' };
  await expect(start(script, readyLine, env)).rejects.toThrow(
    /^ended with 1: EMULATOR_RATE must be a number above 0, not "fast"$/,
  );
});

test('a state file in a directory that does not exist is reported in one line', async () => {
  const env = { EMULATOR_PORT: '0', EMULATOR_STATE: 'no/such/directory/state.json' };
  await expect(start(script, readyLine, env)).rejects.toThrow(
    /^ended with 1: no\/such\/directory\/state\.json cannot be read and written \(ENOENT\)\. Name another file in EMULATOR_STATE\.$/,
  );
});

test.each(['--help', '-h'])('%s prints the endpoint and the variables', async (given) => {
  const help = await start(`${script} ${given}`, /EMULATOR_STATE/, {});
  expect(await help.stop('SIGTERM')).toBe(0);
  expect(help.lines.join('\n')).toMatch(
    /AWS_ENDPOINT_URL_CLOUDFRONT=http:[^]*EMULATOR_PORT[^]*EMULATOR_STATE[^]*EMULATOR_HOSTS[^]*EMULATOR_UNLIMITED[^]*EMULATOR_RATE/,
  );
});

test('an unknown argument is reported in one line', async () => {
  await expect(start(`${script} --port`, readyLine, {})).rejects.toThrow(
    /^ended with 1: No such argument: --port\. See npm run emulator -- --help$/,
  );
});

test('the deadline of a function does not run while the process is stopped', async () => {
  const env = { EMULATOR_PORT: '0', EMULATOR_UNLIMITED: 'compute' };
  const { child, lines } = await start(script, readyLine, env);
  const client = clientOf(readyLine.exec(lines[0] ?? '')?.[1] ?? '');
  const work = 'for (var i = 0; i < 2e6; i += 1);'; // takes more than 60 ms
  const code = `function handler(event) { ${work} return event.request; }`;
  const { ETag: IfMatch } = await createSample(client, 'busy', code);
  const request = { method: 'GET', uri: '/', headers: {}, querystring: {}, cookies: {} };
  const event = { version: '1.0', context: {}, viewer: {}, request };
  const EventObject = Buffer.from(JSON.stringify(event));
  const run = async () => {
    const command = new TestFunctionCommand({ Name: 'busy', IfMatch, EventObject });
    return (await client.send(command)).TestResult?.FunctionErrorMessage;
  };
  await run(); // loads the runtime
  const state = { isDone: false };
  const running = run().finally(() => (state.isDone = true));
  while (!state.isDone) {
    await setTimeout(20);
    child.kill('SIGSTOP');
    await setTimeout(250);
    child.kill('SIGCONT');
  }
  child.kill('SIGTERM');
  expect(await running).toBe('');
});
