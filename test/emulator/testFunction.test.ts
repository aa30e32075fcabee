import {
  PublishFunctionCommand,
  TestFunctionCommand,
  UpdateFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, test } from '@jest/globals';
import type { UnlimitedResource } from '../../src/emulator/index.ts';
import { createSample, startEmulator, type TestEmulator } from '../support/emulator.ts';

const first = 'ETVPDKIKX0DER';
const second = 'E3UN6WX5RRO2AG';
const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  viewer: { ip: '198.51.100.1' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
};

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator();
});

function testFunction(Name: string, changes: object = {}) {
  const EventObject = Buffer.from(JSON.stringify(event));
  return cloudFront.client.send(
    new TestFunctionCommand({ Name, IfMatch: first, EventObject, ...changes }),
  );
}

const answer = (statusCode: number) =>
  `function handler() { return { statusCode: ${statusCode} }; }`;

test('each stage runs its own code, under its own ETag', async () => {
  const { client } = cloudFront;
  await createSample(client, 'stages', answer(201));
  await client.send(new PublishFunctionCommand({ Name: 'stages', IfMatch: first }));
  await client.send(
    new UpdateFunctionCommand({
      Name: 'stages',
      IfMatch: first,
      FunctionConfig: { Comment: '', Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from(answer(202)),
    }),
  );
  const live = await testFunction('stages', { Stage: 'LIVE', IfMatch: first });
  const development = await testFunction('stages', { IfMatch: second });
  expect(live.TestResult).toMatchObject({
    FunctionSummary: { FunctionMetadata: { Stage: 'LIVE' } },
    FunctionExecutionLogs: [],
    FunctionErrorMessage: '',
  });
  expect(JSON.parse(live.TestResult?.FunctionOutput ?? '').response.statusCode).toBe(201);
  expect(JSON.parse(development.TestResult?.FunctionOutput ?? '').response.statusCode).toBe(202);
  expect(development.TestResult?.ComputeUtilization).toMatch(/^\d{1,3}$/);
});

test('the limits of a run are applied unless they are switched off', async () => {
  const code = `function handler(event) {
    for (var i = 0; i < 500000; i += 1) {}
    var text = 'x'.repeat(3e6);
    return event.request;
  }`;
  const errorOf = async (unlimited: UnlimitedResource[]) => {
    const { client } = await startEmulator({ unlimited });
    await createSample(client, 'limits', code);
    const EventObject = Buffer.from(JSON.stringify(event));
    const command = new TestFunctionCommand({ Name: 'limits', IfMatch: first, EventObject });
    return (await client.send(command)).TestResult?.FunctionErrorMessage;
  };
  expect(await errorOf([])).toMatch(/The function exceeded the time that it may run\.$/);
  expect(await errorOf(['compute'])).toMatch(/ MemoryError$/);
  expect(await errorOf(['compute', 'memory'])).toBe('');
});

test('logs and errors with any characters survive the XML', async () => {
  await createSample(
    cloudFront.client,
    'logs',
    String.raw`function handler() { console.log('<a> & "b"\r\n'); console.log('\u0000\ud800'); console.log(''); throw new Error(']]> \u0001'); }`,
  );
  const { TestResult } = await testFunction('logs');
  expect(TestResult?.FunctionExecutionLogs).toEqual(['<a> & "b"\r\n', '\ufffd\ufffd', '']);
  expect(TestResult?.FunctionErrorMessage).toBe(
    'The CloudFront function associated with the CloudFront distribution is invalid or could not run. Error: ]]> \ufffd',
  );
  expect(TestResult?.FunctionOutput).toBe('');
});

test('an invalid event is TestFunctionFailed, after three attempts of the SDK', async () => {
  await createSample(cloudFront.client, 'event');
  await expect(testFunction('event', { EventObject: Buffer.from('{}') })).rejects.toMatchObject({
    name: 'TestFunctionFailed',
    message: 'The provided event object is not valid.',
    $metadata: { httpStatusCode: 500, attempts: 3 },
  });
});

test.each([
  ['another ETag', { IfMatch: second }, 'InvalidIfMatchVersion'],
  ['no ETag', { IfMatch: undefined }, 'InvalidIfMatchVersion'],
  ['a stage that does not exist', { Stage: 'LIVE' }, 'NoSuchFunctionExists'],
  ['an unknown stage', { Stage: 'BETA' }, 'MalformedXML'],
  ['no body', { EventObject: undefined }, 'MissingBody'],
  ['an event of 40,961 bytes', { EventObject: Buffer.alloc(40_961, ' ') }, 'MalformedXML'],
])('%s is refused', async (_, changes, name) => {
  await createSample(cloudFront.client, 'refused').catch(() => undefined); // exists after the first case
  await expect(testFunction('refused', changes)).rejects.toMatchObject({ name });
});
