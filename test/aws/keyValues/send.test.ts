import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  describeKeyValues,
  updateKeys,
  type KeyValueRequest,
} from '../../../src/aws/keyValues/keyValueRequests.ts';
import { sendToKeyValues } from '../../../src/aws/keyValues/sendToKeyValues.ts';
import { developmentKey } from '../../support/emulator.ts';
import { ownKeyValueClient } from '../../support/keyValueClient.ts';

type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

let behaviours: Behaviour[] = [];
let signers: string[] = [];
const signerOf = ({ headers: { authorization = '' } }: IncomingMessage) =>
  /Credential=(\w+)/.exec(authorization)?.[1] ?? '';
const server = createServer((request, response) => {
  signers.push(signerOf(request));
  const behave = behaviours[Math.min(signers.length, behaviours.length) - 1];
  request.resume().once('end', () => behave?.(response, request));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  signers = [];
});

const { port } = server.address() as AddressInfo; // a TCP server that listens
const url = `http://127.0.0.1:${port}`;
const arn = 'arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889';
const read = describeKeyValues(arn);
const write = updateKeys(arn, 'KV1', { puts: [], deletes: ['a'] });

const answers =
  (status: number, body: object, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
const refuses = (status: number, code: string, Message = 'words') =>
  answers(status, { Message }, { 'x-amzn-errortype': code, 'x-amzn-requestid': 'aws-1' });
const version = answers(200, { ItemCount: 1, TotalSizeInBytes: 2 }, { etag: 'KV2' });
const resets: Behaviour = (_, request) => void request.socket.resetAndDestroy();
const silence: Behaviour = () => undefined;
const html: Behaviour = (response) =>
  void response.writeHead(403, { 'content-type': 'text/html' }).end('<html>');

const send = (request: KeyValueRequest<object>, leftMs = 20_000, client = ownKeyValueClient(url)) =>
  sendToKeyValues(client, request, { endsAtMs: Date.now() + leftMs, traceHeaders: {} });

describe('changes', () => {
  test.each([
    ['the connection breaks', resets],
    ['AWS fails', refuses(500, 'InternalServerException')],
    ['AWS is unavailable', refuses(503, 'ServiceUnavailableException')],
    ['the answer is no JSON', (response) => void response.end('x')],
    ['the answer has no ETag', answers(200, { ItemCount: 1, TotalSizeInBytes: 1 })],
    ['the answer has no count', answers(200, {}, { etag: 'KV2' })],
  ])('are in doubt when %s, and sent once', async (_, behaviour) => {
    behaviours = [behaviour, version];
    await expect(send(write)).rejects.toMatchObject({ isInDoubt: true });
    expect(signers).toHaveLength(1);
  });

  test('are in doubt when there is no answer in time', async () => {
    behaviours = [silence];
    await expect(send(write, 300)).rejects.toMatchObject({ isInDoubt: true });
    expect(signers).toHaveLength(1);
  });

  test('are not in doubt without a connection', async () => {
    const client = ownKeyValueClient('http://127.0.0.1:1');
    await expect(send(write, 20_000, client)).rejects.toMatchObject({ isInDoubt: false });
  });

  test('are not in doubt when the deadline passes before they are sent', async () => {
    const client = ownKeyValueClient(url, { credentials: () => new Promise(() => undefined) });
    await expect(send(write, 100, client)).rejects.toMatchObject({ isInDoubt: false });
    await expect(send(write, -1)).rejects.toMatchObject({ isInDoubt: false });
    expect(signers).toHaveLength(0);
  });

  test('that are refused are told in the words of AWS, and sent once', async () => {
    behaviours = [refuses(409, 'ConflictException:http://internal.amazon.com/coral/')];
    await expect(send(write)).rejects.toMatchObject({
      name: 'ConflictException',
      message: 'words',
      $metadata: { httpStatusCode: 409, requestId: 'aws-1' },
    });
    expect(signers).toHaveLength(1);
  });

  test('that are throttled are sent again, three times in all', async () => {
    const throttles = refuses(429, 'ThrottlingException', 'Rate exceeded');
    behaviours = [throttles, throttles, version];
    await expect(send(write)).resolves.toMatchObject({ answer: { etag: 'KV2', itemCount: 1 } });
    signers = [];
    behaviours = [refuses(400, 'ThrottlingException', 'Rate exceeded')];
    await expect(send(write)).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(signers).toHaveLength(3);
  });

  test('that are throttled are not sent after the deadline, and are not in doubt', async () => {
    behaviours = [refuses(400, 'ThrottlingException')];
    const failure = await send(write, 400).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toMatchObject({ isInDoubt: true });
  });
});

test.each([
  ['resets', resets],
  ['fails', refuses(500, 'InternalServerException')],
  ['throttles', refuses(429, 'ThrottlingException')],
  ['answers something else', answers(200, {})],
])('a read is sent again when AWS %s', async (_, behaviour) => {
  behaviours = [behaviour, behaviour, version];
  await expect(send(read)).resolves.toMatchObject({ answer: { etag: 'KV2' } });
  expect(signers).toHaveLength(3);
});

test.each([
  [
    'in the body, with a namespace',
    answers(404, { __type: 'com.amazon#ResourceNotFoundException' }),
    'ResourceNotFoundException',
  ],
  [
    'in the header, with more behind it',
    refuses(404, 'ResourceNotFoundException:x'),
    'ResourceNotFoundException',
  ],
  ['nowhere', html, 'UnknownError'],
])('the code of a refusal is read when it is %s', async (_, behaviour, name) => {
  behaviours = [behaviour];
  await expect(send(read)).rejects.toMatchObject({ name });
  expect(signers).toHaveLength(1);
});

describe('a session that has ended', () => {
  const fresh = { ...developmentKey, accessKeyId: 'FRESH' };
  const renewing = () =>
    ownKeyValueClient(url, {
      credentials: ({ forceRefresh = false } = {}) =>
        Promise.resolve(forceRefresh ? fresh : developmentKey),
    });
  test.each([
    ['ExpiredTokenException', refuses(403, 'ExpiredTokenException')],
    ['AccessDeniedException', refuses(403, 'AccessDeniedException', 'The token is expired')],
  ])('is renewed once (%s)', async (name, refusal) => {
    behaviours = [refusal, version];
    await expect(send(write, 20_000, renewing())).resolves.toMatchObject({ answer: {} });
    expect(signers).toEqual(['test', 'FRESH']);
    signers = [];
    behaviours = [refusal];
    await expect(send(write, 20_000, renewing())).rejects.toMatchObject({ name });
    expect(signers).toEqual(['test', 'FRESH']);
  });

  test('is renewed once for all calls that use it', async () => {
    let [present, renewals] = [developmentKey, 0];
    const credentials = ({ forceRefresh = false } = {}) => {
      if (forceRefresh) [present, renewals] = [fresh, renewals + 1];
      return Promise.resolve(present);
    };
    const client = ownKeyValueClient(url, { credentials });
    const expired = refuses(403, 'ExpiredTokenException');
    behaviours = [
      (response, request) => (signerOf(request) === 'FRESH' ? version : expired)(response, request),
    ];
    await Promise.all([1, 2, 3].map(() => send(read, 20_000, client)));
    expect([signers.filter((signer) => signer === 'FRESH').length, renewals]).toEqual([3, 1]);
  });

  test('is not what a denial says', async () => {
    behaviours = [refuses(403, 'AccessDeniedException', 'not authorized')];
    await expect(send(write, 20_000, renewing())).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    expect(signers).toEqual(['test']);
  });
});

test('calls that wait for a session keep no other from AWS', async () => {
  const { promise, reject } = Promise.withResolvers<never>();
  const client = ownKeyValueClient(url, { credentials: () => promise });
  const waiting = Promise.allSettled(Array.from({ length: 20 }, () => send(read, 20_000, client)));
  behaviours = [version];
  await expect(send(read)).resolves.toMatchObject({ answer: { etag: 'KV2' } });
  reject(new Error('no session'));
  expect((await waiting).map(({ status }) => status)).toEqual(Array(20).fill('rejected'));
});
