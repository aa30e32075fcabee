import { TestFunctionCommand } from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import { clientOf, createSample } from '../support/emulator.ts';
import { start } from '../support/process.ts';

const readyLine = /^CloudFront emulator ready (http:\/\/127\.0\.0\.1:\d+)$/;
const event = JSON.stringify({
  version: '1.0',
  context: { eventType: 'viewer-request' },
  viewer: { ip: '198.51.100.7' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
});

test.each([
  ['may not be started', '--permission --allow-fs-read=*'],
  ['gets too little memory for the engine', '--wasm-max-mem-pages=200'],
])(
  'TestFunction whose thread %s is an internal error of the emulator, and no verdict on the code',
  async (_, options) => {
    const script = `${options} src/emulator/main.ts`;
    const emulator = await start(script, readyLine, { EMULATOR_PORT: '0' });
    const url = readyLine.exec(emulator.lines.at(-1) ?? '')?.[1] ?? '';
    const client = clientOf(url, { maxAttempts: 1 });
    await createSample(client, 'sample');
    const command = new TestFunctionCommand({
      Name: 'sample',
      IfMatch: 'ETVPDKIKX0DER',
      EventObject: Buffer.from(event),
    });
    for (const attempt of ['first', 'second']) {
      const failure = await client.send(command).catch((error: unknown) => error);
      expect({ attempt, failure }).toEqual({
        attempt,
        failure: expect.objectContaining({
          name: 'InternalError',
          message: 'The sandbox could not be started.',
          $metadata: expect.objectContaining({ httpStatusCode: 500 }),
        }),
      });
    }
    await emulator.line(/^The emulator failed: The sandbox could not be started: \S/);
    expect(await emulator.stop('SIGTERM')).toBe(0);
  },
  60_000,
);
