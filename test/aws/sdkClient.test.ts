/**
 * Sees that each change that createCloudFrontClient makes to the SDK's client has its effect, beside a client that is not changed.
 * docs/dependencies.md says what to do when one of these fails after an update of the SDK.
 */
import { setFlagsFromString } from 'node:v8';
import {
  CloudFrontClient,
  DescribeFunctionCommand,
  TestFunctionCommand,
  type CloudFrontClientConfig,
} from '@aws-sdk/client-cloudfront';
import { HttpResponse, type HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { expect, jest, test } from '@jest/globals';
import { createCloudFrontClient, sendCommand } from '../../src/aws/cloudFrontClient.ts';
import { RetryStrategy } from '../../src/aws/retryStrategy.ts';
import { Sha256 } from '../../src/aws/sha256.ts';
import { onClock, stopClock } from '../support/clock.ts';

const ok = { statusCode: 200, body: '<FunctionSummary/>' };

/** Settings of a client over a handler that gives one answer, and the requests that the client has sent. */
function recording(answer = ok) {
  const requests: HttpRequest[] = [];
  const handle = (request: HttpRequest) => {
    requests.push(request);
    const body = Buffer.from(answer.body);
    return Promise.resolve({ response: new HttpResponse({ ...answer, body }) });
  };
  const requestHandler = { handle, metadata: { handlerProtocol: 'http/1.1' } };
  const credentials = { accessKeyId: 'AKIA', secretAccessKey: 'secret' };
  return { requests, settings: { region: 'us-east-1', credentials, requestHandler } };
}

type Send = (client: CloudFrontClient, command: DescribeFunctionCommand) => Promise<unknown>;

const describeCommand = () => new DescribeFunctionCommand({ Name: 'hello' });
const interceptor = {
  endsAtMs: Date.now() + 3_600_000,
  aroundAttempt: <Result>(attempt: () => Promise<Result>) => attempt(),
};
const unchanged = {
  create: (settings: CloudFrontClientConfig) => new CloudFrontClient(settings),
  send: ((client, command) => client.send(command)) as Send,
};
const changed = {
  create: createCloudFrontClient,
  send: ((client, command) => sendCommand(client, command, interceptor)) as Send,
};

/** Counts something of both clients while each sends the same command twice. */
async function countsOfTwoCalls(
  watch: (count: () => void) => {
    settings?: CloudFrontClientConfig;
    prepare?: (client: CloudFrontClient) => void;
  },
) {
  const counts = { unchanged: 0, changed: 0 };
  for (const [name, { create, send }] of Object.entries({ unchanged, changed })) {
    const { settings, prepare } = watch(() => (counts[name as keyof typeof counts] += 1));
    const client = create({ ...recording().settings, ...settings });
    prepare?.(client);
    await send(client, describeCommand());
    await send(client, describeCommand());
  }
  return counts;
}

test('the middleware of a kind of command is put together once, not for each call', async () => {
  const counts = await countsOfTwoCalls((count) => ({
    prepare: ({ middlewareStack }) =>
      middlewareStack.add(
        (next) => {
          count();
          return next;
        },
        { name: 'probe', step: 'build' },
      ),
  }));
  expect(counts).toEqual({ unchanged: 2, changed: 1 });
});

test('a client makes one signer, not one for each call', async () => {
  const counts = await countsOfTwoCalls((count) => {
    class Signer extends SignatureV4 {
      constructor(options: ConstructorParameters<typeof SignatureV4>[0]) {
        super(options);
        count();
      }
    }
    return { settings: { signerConstructor: Signer } };
  });
  expect(counts).toEqual({ unchanged: 2, changed: 1 });
});

test('what the SDK copies in each call are the plain settings: three times, and once for the signer', async () => {
  const counts = await countsOfTwoCalls((count) => ({
    prepare: ({ config }) =>
      Object.defineProperty(config, 'probe', { enumerable: true, get: count }),
  }));
  expect(counts).toEqual({ unchanged: 2 * (3 + 1), changed: 2 * 3 });
});

test('V8 keeps the plain settings as an object with fast properties, and the SDK’s as a dictionary', () => {
  setFlagsFromString('--allow-natives-syntax');
  // oxlint-disable-next-line typescript/no-implied-eval -- its syntax is V8's, not JavaScript's
  const isFast = new Function('object', 'return %HasFastProperties(object)');
  const { settings } = recording();
  expect({
    unchanged: isFast(unchanged.create(settings).config),
    changed: isFast(changed.create(settings).config),
  }).toEqual({ unchanged: false, changed: true });
  setFlagsFromString('--no-allow-natives-syntax');
});

test('a request is hashed and signed by Sha256', async () => {
  const digest = jest.spyOn(Sha256.prototype, 'digest');
  await changed.send(changed.create(recording().settings), describeCommand());
  // The body, the canonical request, the string to sign; the SDK may know the key from a call before.
  expect(digest.mock.calls.length).toBeGreaterThanOrEqual(3);
  digest.mockRestore();
});

test.each([
  ['TestFunctionFailed', 1],
  ['InternalError', 3],
])('%s, which CloudFront answers with 500, is sent %s times', async (code, times) => {
  stopClock();
  const body = `<ErrorResponse><Error><Code>${code}</Code></Error></ErrorResponse>`;
  const { requests, settings } = recording({ statusCode: 500, body });
  const client = changed.create({ ...settings, retryStrategy: new RetryStrategy() });
  const command = new TestFunctionCommand({
    Name: 'hello',
    IfMatch: 'E1',
    EventObject: Buffer.from(''),
  });
  await expect(onClock(sendCommand(client, command, interceptor))).rejects.toThrow(
    expect.objectContaining({ name: code }),
  );
  expect(requests).toHaveLength(times);
});

test('a client does not keep the command that it sent first', async () => {
  const kept: unknown[] = [];
  const client = createCloudFrontClient(recording().settings);
  client.middlewareStack.add(
    (next, context) => (args) => {
      kept.push(context['__smithy_context']?.['commandInstance']);
      return next(args);
    },
    { name: 'probe', step: 'deserialize' },
  );
  await sendCommand(client, describeCommand(), interceptor);
  expect(kept).toEqual([undefined]);
});
