import { createPublicKey, verify } from 'node:crypto';
import { SignatureV4a } from '@aws-sdk/signature-v4a';
import { HttpRequest } from '@smithy/core/protocols';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { encode, signRequest, stringToSign } from '../../../src/aws/keyValues/signRequest.ts';
import { signingKey } from '../../../src/aws/keyValues/signingKey.ts';
import { Sha256 } from '../../../src/aws/sha256.ts';

const secret = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' });
const text = fc.string({ maxLength: 30, unit: 'grapheme' });
const notDots = text.filter((key) => !/^\.{1,2}$/.test(key) && key.trim() === key && key !== '');

interface Given {
  key: string;
  token: string | undefined;
  body: string | undefined;
  sessionToken: string | undefined;
  secretAccessKey: string;
  accessKeyId: string;
}
const given = fc.record({
  key: notDots,
  token: fc.option(text, { nil: undefined }),
  body: fc.option(text, { nil: undefined }),
  sessionToken: fc.option(fc.stringMatching(/^[\w+/=]{1,40}$/), { nil: undefined }),
  secretAccessKey: secret,
  accessKeyId: fc.stringMatching(/^[A-Z0-9]{4,20}$/),
});

const requestOf = ({ key, token, body }: Given) =>
  new HttpRequest({
    method: body === undefined ? 'GET' : 'POST',
    protocol: 'https:',
    hostname: '123456789012.cloudfront-kvs.global.api.aws',
    path: `/key-value-stores/arn%3Aaws/keys/${encode(key)}`,
    query: token === undefined ? {} : { MaxResults: '50', NextToken: token },
    headers: {
      host: '123456789012.cloudfront-kvs.global.api.aws',
      ...(body !== undefined && { 'content-type': 'application/json', 'if-match': 'KV1' }),
    },
    body,
  });

const partsOf = ({ headers }: { headers: Record<string, string> }) => {
  const form =
    /^AWS4-ECDSA-P256-SHA256 Credential=([^/]+)\/(.+), SignedHeaders=(.+), Signature=(.+)$/;
  const [, id, scope = '', signed = '', signature = ''] =
    form.exec(headers['authorization'] ?? '') ?? [];
  return { id, scope, signed: signed.split(';'), signature: Buffer.from(signature, 'hex') };
};

test("the SDK's signature of the same request fits our key, and the string that we sign", async () => {
  await fc.assert(
    fc.asyncProperty(given, async (some) => {
      const { accessKeyId, secretAccessKey, sessionToken } = some;
      const credentials = {
        accessKeyId,
        secretAccessKey,
        ...(sessionToken !== undefined && { sessionToken }),
      };
      const now = new Date('2026-11-27T10:11:12Z');
      const ours = requestOf(some);
      signRequest(ours, credentials, now);
      const service = 'cloudfront-keyvaluestore';
      const sdk = new SignatureV4a({
        service,
        region: '*',
        credentials,
        sha256: Sha256,
        applyChecksum: false,
      });
      const theirs = await sdk.sign(requestOf(some), { signingDate: now });
      const [our, their] = [partsOf(ours), partsOf(theirs as HttpRequest)];
      expect({ ...their, signature: '' }).toEqual({ ...our, signature: '' });
      const signedText = Buffer.from(stringToSign(ours, our.signed, our.scope));
      const key = createPublicKey(signingKey(credentials));
      expect(verify('sha256', signedText, key, their.signature)).toBe(true);
      expect(verify('sha256', signedText, key, our.signature)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a key is derived once for the same credentials', () => {
  const credentials = { accessKeyId: 'AKIA', secretAccessKey: 'secret' };
  expect(signingKey(credentials)).toBe(signingKey(credentials));
  expect(signingKey({ ...credentials })).not.toBe(signingKey(credentials));
});
