import { expect, test } from '@jest/globals';
import { mintToken } from '../../src/local/tokens.ts';
import { makeRepository } from '../support/cff.ts';
import { start } from '../support/process.ts';

const readyLine = /^gateway ready (http:\/\/127\.0\.0\.1:\d+)$/;
const options = '--permission --allow-fs-read=* --allow-fs-write=* --allow-addons';
const env = { PORT: '0', EMULATOR_PORT: '0', PAGES: 'off' };

test('npm start that may start no thread says that the sandbox could not be started', async () => {
  await expect(start(`${options} src/local/index.ts`, readyLine, env)).rejects.toThrow(
    /\nThe emulator failed: The sandbox could not be started: \S/,
  );
}, 90_000);

test('cff test over a gateway that may start no process says that the sandbox could not be started', async () => {
  const gateway = await start(`${options} --allow-worker src/local/index.ts`, readyLine, env);
  const url = readyLine.exec(gateway.lines.at(-1) ?? '')?.[1] ?? '';
  const request = { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} };
  const context = { eventType: 'viewer-request' };
  const { cff } = await makeRepository(url, {
    'functions/sample.js': 'function handler(event) {\n  return event.request;\n}\n',
    'functions/sample.tests/one.json': {
      event: { version: '1.0', context, viewer: { ip: '198.51.100.7' }, request },
    },
  });
  const { code, stdout, stderr } = await cff('test', {
    env: { CFF_TOKEN: await mintToken('admin') },
  });
  await gateway.stop('SIGTERM');
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('The sandbox that runs drafts could not be started.'),
  });
  expect(stdout).not.toContain('failed');
}, 120_000);
