import { ListFunctionsCommand } from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, test } from '@jest/globals';
import { verifySignature } from '../../../src/emulator/identity/verifySignature.ts';
import {
  clientOf,
  createSample,
  startEmulator,
  type TestEmulator,
} from '../../support/emulator.ts';
import { signedHeaders } from '../../support/signedFetch.ts';

const session = {
  accessKeyId: 'ASIASESSION',
  secretAccessKey: 'session-secret',
  sessionToken: 'token',
};
const inAnHour = new Date(Date.now() + 3_600_000);
const anHourAgo = new Date(Date.now() - 3_600_000);

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator({
    credentials: [
      { accessKeyId: 'test', secretAccessKey: 'test' },
      { ...session, expiresAt: inAnHour },
      { ...session, accessKeyId: 'ASIAEXPIRED', expiresAt: anHourAgo },
    ],
  });
  await createSample(cloudFront.client, 'sample');
});

const list = (credentials: object, config: object = {}) =>
  clientOf(cloudFront.url, {
    credentials: { ...session, ...credentials },
    maxAttempts: 1,
    ...config,
  }).send(new ListFunctionsCommand({ Marker: "a b/+~*'()!", MaxItems: 1 }));

test('a signature of the SDK is accepted, in any region, with a session token and special characters', async () => {
  await expect(list({})).resolves.toMatchObject({ FunctionList: { Quantity: 1 } });
  await expect(list({}, { region: 'eu-central-1' })).resolves.toMatchObject({ FunctionList: {} });
});

test.each([
  ['an unknown key', { accessKeyId: 'AKIANOBODY' }, 'InvalidClientTokenId'],
  ['another secret', { secretAccessKey: 'wrong' }, 'SignatureDoesNotMatch'],
  ['another session token', { sessionToken: 'stolen' }, 'InvalidClientTokenId'],
  ['no session token', { sessionToken: undefined }, 'InvalidClientTokenId'],
  [
    'a token with a key that has none',
    { accessKeyId: 'test', secretAccessKey: 'test' },
    'InvalidClientTokenId',
  ],
  ['an expired session', { accessKeyId: 'ASIAEXPIRED' }, 'ExpiredToken'],
])('%s is refused', async (_, credentials, name) => {
  await expect(list(credentials)).rejects.toMatchObject({
    name,
    $metadata: { httpStatusCode: 403 },
  });
});

test.each([
  ['expired', 3_600_000],
  ['not yet current', -3_600_000],
])('a clock skew of an hour: the signature is %s', async (problem, aheadMs) => {
  const { url } = await startEmulator({ now: () => new Date(Date.now() + aheadMs) });
  const uncorrected = { disableClockSkewCorrection: true, maxAttempts: 1 };
  await expect(clientOf(url, uncorrected).send(new ListFunctionsCommand())).rejects.toMatchObject({
    name: 'SignatureDoesNotMatch',
    message: expect.stringMatching(new RegExp(`^Signature ${problem}: \\d{8}T\\d{6}Z$`)),
  });
});

test('a request that was changed after signing is refused', async () => {
  const url = `${cloudFront.url}/2020-05-31/function/sample/describe`;
  const signed = await signedHeaders(url);
  const resend = async (target: string, changes: object) =>
    (await fetch(target, { headers: { ...signed, ...changes } })).status;
  expect(await resend(url, {})).toBe(200);
  expect(await resend(`${url}?Stage=DEVELOPMENT`, {})).toBe(403);
  expect(await resend(url.replace('sample', 'other'), {})).toBe(403);
  expect(await resend(url, { authorization: 'Bearer x' })).toBe(400);
  expect(
    await resend(url, { authorization: signed['authorization']?.replace('cloudfront', 's3') }),
  ).toBe(403);
  expect((await fetch(url)).status).toBe(403);
  const other = await fetch(url, { method: 'POST', headers: signed, body: 'x' });
  expect(other.status).toBe(403);
});

/** Holds a request that was recorded from boto3 1.26.27, which sends no x-amz-content-sha256. Its secret was SECRETEXAMPLE. */
const boto3 = {
  method: 'PUT',
  target: '/2020-05-31/function/team-a-hello',
  headers: {
    'if-match': 'ETVPDKIKX0DER',
    host: '127.0.0.1:4999',
    'x-amz-security-token': 'SESSIONTOKEN',
    'x-amz-date': '20261122T125013Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-east-1/cloudfront/aws4_request, SignedHeaders=host;if-match;x-amz-date;x-amz-security-token, Signature=84a8fef8f2b1518f938f1d77ed1643f3d557e23c3f67027d6f646ad8651fbe6b',
  },
  body: Buffer.from(
    '<UpdateFunctionRequest xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><FunctionConfig><Comment>hello &amp; &lt;world&gt;</Comment><Runtime>cloudfront-js-2.0</Runtime></FunctionConfig><FunctionCode>ZnVuY3Rpb24gaGFuZGxlcihldmVudCkgewogIC8vIDxiPiYKICByZXR1cm4gZXZlbnQucmVxdWVzdDsKfQo=</FunctionCode></UpdateFunctionRequest>',
  ),
};
const verifyRecorded = (change: Partial<typeof boto3> = {}, secondsLater = 0) => {
  const credential = {
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'SECRETEXAMPLE',
    sessionToken: 'SESSIONTOKEN',
  };
  return verifySignature(
    { ...boto3, ...change },
    {
      credentials: new Map([[credential.accessKeyId, credential]]),
      service: 'cloudfront',
      now: new Date(Date.parse('2026-11-22T12:50:13Z') + secondsLater * 1_000),
    },
  ).accessKeyId;
};

test('the signature of a request recorded from boto3 is accepted', () => {
  expect(verifyRecorded()).toBe('AKIDEXAMPLE');
  expect(() => verifyRecorded({ body: Buffer.from('x') })).toThrow(/signature we calculated/);
});

test('a signature is valid from five minutes before to five minutes after its time', () => {
  expect(verifyRecorded({}, 300)).toBe('AKIDEXAMPLE');
  expect(verifyRecorded({}, -300)).toBe('AKIDEXAMPLE');
  expect(() => verifyRecorded({}, 301)).toThrow('Signature expired: 20261122T125013Z');
  expect(() => verifyRecorded({}, -301)).toThrow('Signature not yet current: 20261122T125013Z');
});
