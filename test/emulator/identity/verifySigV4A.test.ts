import { GetKeyCommand } from '@aws-sdk/client-cloudfront-keyvaluestore';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createStore, startEmulator, type TestEmulator } from '../../support/emulator.ts';
import { exchange, statusOf } from '../../support/exchange.ts';
import { dataETagOf, keyValueClientOf, putEntries } from '../../support/keyValues.ts';
import { fetchData, sigV4AHeaders } from '../../support/sigV4A.ts';
import { signedHeaders } from '../../support/signedFetch.ts';
import { recordedRequests } from './recordedRequests.ts';

const session = {
  accessKeyId: 'ASIASESSION',
  secretAccessKey: 'session-secret',
  sessionToken: 'token',
};
const inAnHour = new Date(Date.now() + 3_600_000);
const anHourAgo = new Date(Date.now() - 3_600_000);

let cloudFront: TestEmulator;
let arn: string;
let url: string;
beforeAll(async () => {
  cloudFront = await startEmulator({
    credentials: [
      { accessKeyId: 'test', secretAccessKey: 'test' },
      { ...session, expiresAt: inAnHour },
      { ...session, accessKeyId: 'ASIAEXPIRED', expiresAt: anHourAgo },
    ],
  });
  arn = await createStore(cloudFront.client, 'signed');
  await putEntries(keyValueClientOf(cloudFront.url), arn, { "a b/+~*'()!": 'found' });
  url = `${cloudFront.url}/key-value-stores/${encodeURIComponent(arn)}`;
});

const get = (credentials: object) =>
  keyValueClientOf(cloudFront.url, {
    credentials: { ...session, ...credentials },
    maxAttempts: 1,
  }).send(new GetKeyCommand({ KvsARN: arn, Key: "a b/+~*'()!" }));

test('a signature of the SDK is accepted, with a session token and special characters', async () => {
  await expect(get({})).resolves.toMatchObject({ Value: 'found' });
});

test('signatures of many secrets are accepted, whatever numbers follow from them', async () => {
  const credentials = Array.from({ length: 100 }, (_, index) => ({
    accessKeyId: `AKID${index}`,
    secretAccessKey: `secret+/${index}`,
  }));
  const many = await startEmulator({
    credentials: [...credentials, { accessKeyId: 'test', secretAccessKey: 'test' }],
  });
  const KvsARN = await createStore(many.client, 'many');
  for (const key of credentials) {
    expect(await dataETagOf(keyValueClientOf(many.url, { credentials: key }), KvsARN)).toBe(
      'KVTVPDKIKX0DER',
    );
  }
});

test.each([
  ['an unknown key', { accessKeyId: 'AKIANOBODY' }, /security token .* is invalid/],
  ['another secret', { secretAccessKey: 'wrong' }, /signature we calculated/],
  ['another session token', { sessionToken: 'stolen' }, /is invalid/],
  ['no session token', { sessionToken: undefined }, /is invalid/],
  ['an expired session', { accessKeyId: 'ASIAEXPIRED' }, /is expired/],
])('%s is refused with AccessDeniedException', async (_, credentials, message) => {
  await expect(get(credentials)).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringMatching(message),
    $metadata: { httpStatusCode: 403 },
  });
});

test('Signature Version 4 is refused, and the answer names the one that is needed', async () => {
  const headers = await signedHeaders(url, { service: 'cloudfront-keyvaluestore' });
  const response = await fetch(url, { headers });
  expect(response.status).toBe(403);
  expect(response.headers.get('x-amzn-errortype')).toBe('AccessDeniedException');
  expect(await response.text()).toContain('AWS4-ECDSA-P256-SHA256');
});

test('the control plane takes no SigV4A', async () => {
  const list = `${cloudFront.url}/2020-05-31/function`;
  const { host: _, ...headers } = sigV4AHeaders(list, { service: 'cloudfront' });
  const response = await fetch(list, { headers });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('<Code>IncompleteSignature</Code>');
});

test.each([300, -300])('a signature of %i seconds from now is accepted', async (seconds) => {
  const now = new Date('2026-11-26T12:00:00Z');
  const other = await startEmulator({ now: () => now });
  const path = `/key-value-stores/${encodeURIComponent(arn)}`;
  const answer = async (aheadMs: number) => {
    const signingDate = new Date(now.getTime() + seconds * 1_000 + aheadMs);
    return (await fetchData(other.url + path, { signingDate })).status;
  };
  expect(await answer(0)).toBe(404); // the signature is right, the store is another emulator's
  expect(await answer(Math.sign(seconds) * 1_000)).toBe(403);
});

test.each([
  ['for another service', { service: 'cloudfront' }],
  ['without the region set', { unsigned: ['x-amz-region-set'] }],
  ['without the host', { unsigned: ['host'] }],
])('a signature %s is refused', async (_, changes) => {
  expect(await fetchData(url, changes)).toMatchObject({
    status: 403,
    error: 'AccessDeniedException',
  });
});

describe('a request that was changed after signing is refused', () => {
  const etag = 'KV3UN6WX5RRO2AG';
  const body = JSON.stringify({ Puts: [{ Key: 'new', Value: 'v' }] });
  /** Signs an UpdateKeys, then sends it with changes. */
  const send = async (
    changes: { path?: string; method?: string; headers?: object; body?: string } = {},
  ) => {
    const keys = `${url}/keys`;
    const headers = sigV4AHeaders(keys, { method: 'POST', headers: { 'if-match': etag }, body });
    const { method = 'POST', path = '' } = changes;
    const lines = Object.entries({ ...headers, connection: 'close', ...changes.headers })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}: ${value}`);
    const content = changes.body ?? body;
    const target = keys.slice(cloudFront.url.length) + path;
    const head = [`${method} ${target} HTTP/1.1`, ...lines, `content-length: ${content.length}`];
    return statusOf(await exchange(cloudFront.url, `${head.join('\r\n')}\r\n\r\n${content}`));
  };
  const authorization = (edit: (text: string) => string) => {
    const headers = sigV4AHeaders(`${url}/keys`, {
      method: 'POST',
      headers: { 'if-match': etag },
      body,
    });
    return { headers: { ...headers, authorization: edit(headers['authorization'] ?? '') } };
  };
  const signatureAs = (hex: string) =>
    authorization((text) => text.replace(/Signature=.*/, `Signature=${hex}`));

  test.each([
    ['its body', () => ({ body: body.replace('new', 'old') })],
    ['its method', () => ({ method: 'GET' })],
    ['its path', () => ({ path: '/new' })],
    ['its query', () => ({ path: '?MaxResults=1' })],
    ['its If-Match', () => ({ headers: { 'if-match': 'KV1F83G8C2ARO7P' } })],
    ['its date', () => ({ headers: { 'x-amz-date': new Date().toISOString() } })],
    ['its region set', () => ({ headers: { 'x-amz-region-set': 'us-east-1' } })],
    ['its host', () => ({ headers: { host: 'localhost' } })],
    ['no signature', () => ({ headers: { authorization: undefined } })],
    ['half of the signature', () => authorization((text) => text.slice(0, -70))],
    ['a signature that is not DER', () => signatureAs('30460221')],
    ['a signature with more behind it', () => authorization((text) => `${text}00`)],
    ['a signature of zeros', () => signatureAs('3006020100020100')],
    ['another header among the signed', () => authorization((text) => text.replace('host;', ''))],
  ])('%s', async (_, change) => {
    expect(await send(change())).toBe(403);
    expect(await dataETagOf(keyValueClientOf(cloudFront.url), arn)).toBe(etag);
  });

  test('as it was signed, it is accepted', async () => {
    expect(await send()).toBe(200);
  });
});

describe('requests recorded from other clients', () => {
  const recordedAt = new Date('2026-11-26T22:27:25Z');
  const credential = {
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'SECRETEXAMPLE',
    sessionToken: 'SESSIONTOKEN',
  };
  type Recorded = (typeof recordedRequests)[number];
  const replay = async ({ method, target, headers, body }: Omit<Recorded, 'title'>) => {
    const other = await startEmulator({ now: () => recordedAt, credentials: [credential] });
    const length = Buffer.byteLength(body);
    const lines = Object.entries({ ...headers, connection: 'close', 'content-length': length }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    const head = [`${method} ${target} HTTP/1.1`, ...lines].join('\r\n');
    return exchange(other.url, `${head}\r\n\r\n${body}`);
  };

  test.each(recordedRequests)('$title is accepted', async ({ title: _, ...request }) => {
    expect(await replay(request)).toContain('The key value store was not found.');
    const changed = { ...request, target: request.target.replace('5889', '5880') };
    expect(await replay(changed)).toContain('AccessDeniedException');
  });
});
