import { createHmac, createPublicKey } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { request, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import { developmentKey } from '../../src/local/developmentKey.ts';
import { startApiGateway } from '../../src/local/apiGateway.ts';
import { createIamAuthorizer } from '../../src/local/iamAuthorizer.ts';
import { createJwtAuthorizer } from '../../src/local/jwtAuthorizer.ts';
import { routesOfStack } from '../../src/local/routes.ts';
import { audience, issuer, mintToken, publicKeys } from '../../src/local/tokens.ts';
import { signedHeaders } from '../support/signedFetch.ts';

const now = new Date('2026-01-01T12:00:00Z');
const seconds = now.getTime() / 1000;
let server: Server;
let url: string;
let key: JWK & { kid: string };
let events: APIGatewayProxyEventV2[] = [];

beforeAll(async () => {
  key = await developmentKey();
  const keys = await publicKeys();
  const handler = (event: APIGatewayProxyEventV2) => {
    events.push(event);
    return Promise.resolve({ statusCode: 200, body: '{}' });
  };
  const authorizers = {
    jwt: createJwtAuthorizer({ keys, issuer, audience, now: () => now }),
    iam: createIamAuthorizer(() => now),
  };
  const handlers = new Map([
    ['graphql', handler],
    ['rest', handler],
  ]);
  server = await startApiGateway({ routes: await routesOfStack(), handlers, authorizers }, 0);
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  url = `http://127.0.0.1:${port}`;
});
beforeEach(() => {
  events = [];
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const good = { iss: issuer, aud: audience, sub: 'admin', groups: ['admin'], exp: seconds + 60 };

/** Signs a token, with the development key unless `by` is another. Leaves out undefined claims. */
async function signed(claims: object, header: object = {}, by?: CryptoKey): Promise<string> {
  const protectedHeader = { alg: 'RS256', kid: key.kid, ...header };
  const payload = JSON.parse(JSON.stringify({ ...good, ...claims })) as JWTPayload; // drops what is undefined
  return new SignJWT(payload)
    .setProtectedHeader(protectedHeader)
    .sign(by ?? (await importJWK(key, 'RS256')));
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Makes a token with an HMAC over a public text as its secret. */
const hmacSigned = (secret: string) => {
  const input = `${encoded({ alg: 'HS256', typ: 'JWT', kid: key.kid })}.${encoded(good)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};

const publicPem = () =>
  createPublicKey({ key: { ...key }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });

const call = (authorization?: string, path = '/v1/functions') =>
  fetch(url + path, { headers: authorization === undefined ? {} : { authorization } });

const unverified = (
  [
    ['alg none', async () => `${encoded({ alg: 'none', kid: key.kid })}.${encoded(good)}.`],
    ['HS256 with the public PEM', async () => hmacSigned(publicPem().toString())],
    ['HS256 with the public modulus', async () => hmacSigned(key.n ?? '')],
    ['expired', () => signed({ exp: seconds - 1 }), 'the token has expired'],
    ['expires now', () => signed({ exp: seconds }), 'the token has expired'],
    ['no exp', () => signed({ exp: undefined })],
    [
      'another audience',
      () => signed({ aud: 'other' }),
      'the token does not have a valid audience',
    ],
    ['no audience', () => signed({ aud: undefined }), 'the token does not have a valid audience'],
    [
      'another audience beside the right client_id',
      () => signed({ aud: 'other', client_id: audience }),
      'the token does not have a valid audience',
    ],
    ['another issuer', () => signed({ iss: 'https://issuer.example' })],
    ['no issuer', () => signed({ iss: undefined })],
    ['nbf to come', () => signed({ nbf: seconds + 1 })],
    ['iat to come', () => signed({ iat: seconds + 1 })],
    [
      'changed claims',
      async () => {
        const [header, , signature] = (await signed({ groups: ['team-a'] })).split('.');
        return [header, encoded(good), signature].join('.');
      },
    ],
    [
      'changed signature',
      async () => {
        const token = await signed({});
        const at = token.lastIndexOf('.') + 10;
        return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      },
    ],
    ['no signature', async () => (await signed({})).replace(/[^.]+$/, '')],
    ['unknown kid', () => signed({}, { kid: 'other' })],
    ['no kid', () => signed({}, { kid: undefined })],
    [
      'a key of its own in the header',
      async () => {
        const { publicKey, privateKey } = await generateKeyPair('RS256');
        return signed({}, { jwk: await exportJWK(publicKey) }, privateKey);
      },
    ],
    [
      'a key of its own at an address',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return signed({}, { jku: `${url}/keys.json`, x5u: `${url}/key.pem` }, privateKey);
      },
    ],
    [
      'ES256',
      async () => signed({}, { alg: 'ES256' }, (await generateKeyPair('ES256')).privateKey),
      'signing method ES256 is invalid',
    ],
    [
      'PS256',
      async () => {
        const pss = await importJWK({ ...key, alg: 'PS256' }, 'PS256');
        return signed({}, { alg: 'PS256' }, pss as CryptoKey); // an RSA key is no bytes
      },
    ],
    ['garbage', async () => 'garbage', 'token contains an invalid number of segments'],
    ['three bits of garbage', async () => 'a.b.c'],
    ['two tokens', async () => `${await signed({})} ${await signed({})}`],
    ['two tokens with a comma', async () => `${await signed({})},${await signed({})}`],
    ['Basic', async () => `Basic ${Buffer.from('admin:admin').toString('base64')}`],
    ['the scheme twice', async () => `Bearer Bearer ${await signed({})}`],
  ] as [string, () => Promise<string>, string?][]
) // the texts are of some only
  .map(([what, token, description]) => ({ what, token, description }));

test.each(unverified)(
  '$what is refused, and no Lambda hears of it',
  async ({ token, description }) => {
    const text = await token();
    for (const authorization of [text, `Bearer ${text}`]) {
      const response = await call(authorization);
      expect(response.status).toBe(401);
      expect(await response.text()).toBe('{"message":"Unauthorized"}');
      expect(response.headers.get('www-authenticate')).toMatch(
        /^Bearer scope="" error="invalid_token"/,
      );
      if (description) {
        expect(response.headers.get('www-authenticate')).toContain(
          `error_description="${description}"`,
        );
      }
    }
    expect(events).toEqual([]);
  },
);

test('without a token, or with an empty one, it is asked for', async () => {
  for (const authorization of [undefined, '']) {
    const response = await call(authorization);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.has('x-request-id')).toBe(false);
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
  }
  expect(events).toEqual([]);
});

test('the scheme in other letters is refused, as is a second header', async () => {
  const token = await signed({});
  for (const scheme of ['bearer', 'BEARER']) {
    const response = await call(`${scheme} ${token}`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain(
      `error_description="tokenstring should not contain 'bearer '"`,
    );
  }
  const bearer = ['authorization', `Bearer ${token}`]; // names and values in turn
  const headers = ['host', new URL(url).host, ...bearer, ...bearer];
  const status = await new Promise((resolve, reject) => {
    const outgoing = request(`${url}/v1/functions`, { headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    outgoing.on('error', reject).end();
  });
  expect(status).toBe(401);
  expect(events).toEqual([]);
});

test('a good token is let in, with the scheme or without, and its claims arrive as text', async () => {
  const token = await signed({
    iat: seconds,
    nbf: seconds,
    email_verified: true,
    roles: ['a', 'b'],
  });
  for (const authorization of [token, `Bearer ${token}`]) {
    expect((await call(authorization)).status).toBe(200);
  }
  const claims = {
    iss: issuer,
    aud: audience,
    sub: 'admin',
    groups: '[admin]',
    exp: String(seconds + 60),
    iat: String(seconds),
    nbf: String(seconds),
    email_verified: 'true',
    roles: '[a b]',
  };
  for (const { requestContext } of events) {
    expect(requestContext).toMatchObject({ http: { path: '/v1/functions' } });
    expect(requestContext).toHaveProperty('authorizer', { jwt: { claims, scopes: null } });
  }
  expect(events).toHaveLength(2);
});

test('client_id takes the place of a missing audience; one of several audiences is enough', async () => {
  const tokens = [
    await signed({ aud: undefined, client_id: audience }),
    await signed({ aud: ['other', audience] }),
    await mintToken('team-a', now),
  ];
  for (const token of tokens) expect((await call(token)).status).toBe(200);
});

test('what a client claims to be in headers and query is no authorizer', async () => {
  const forged = JSON.stringify({ jwt: { claims: { sub: 'admin' } } });
  const headers = { authorizer: forged, 'x-amzn-request-context': forged };
  await fetch(`${url}/openapi.json?requestContext=${encodeURIComponent(forged)}`, { headers });
  expect(events).toHaveLength(1);
  expect(events[0]?.requestContext).not.toHaveProperty('authorizer');
});

const credentials = { accessKeyId: 'team-a-deploy', secretAccessKey: 'team-a-deploy' };
const service = 'execute-api';
const signing = { credentials, service, signingDate: now };

async function callSigned(path: string, how: Parameters<typeof signedHeaders>[1]) {
  const method = 'POST';
  const headers = await signedHeaders(url + path, { method, body: '{}', ...how });
  return fetch(url + path, { method, headers, body: '{}' });
}

test("a service's signature is let in as its role's session", async () => {
  for (const path of ['/service/graphql', '/service/v1/functions?limit=1&stage=LIVE']) {
    expect((await callSigned(path, signing)).status).toBe(200);
  }
  const iam = {
    accessKey: 'team-a-deploy',
    accountId: '123456789012',
    callerId: expect.stringMatching(/^AROA[A-Z]+:local$/),
    cognitoIdentity: null,
    principalOrgId: null,
    userArn: 'arn:aws:sts::123456789012:assumed-role/team-a-deploy/local',
    userId: expect.stringMatching(/^AROA[A-Z]+:local$/),
  };
  for (const { requestContext } of events) {
    expect(requestContext).toHaveProperty('authorizer', { iam });
  }
  expect(events).toHaveLength(2);
});

test.each([
  ['another service', { ...signing, service: 'cloudfront' }],
  ['an unknown key', { ...signing, credentials: { ...credentials, accessKeyId: 'other' } }],
  ['a wrong secret', { ...signing, credentials: { ...credentials, secretAccessKey: 'other' } }],
  [
    'a session token that is none',
    { ...signing, credentials: { ...credentials, sessionToken: 'x' } },
  ],
  ['a body other than the one sent', { ...signing, body: '{ }' }],
  ['a time too long ago', { ...signing, signingDate: new Date(now.getTime() - 301_000) }],
  ['a time to come', { ...signing, signingDate: new Date(now.getTime() + 301_000) }],
])('a signature with %s is refused, and no Lambda hears of it', async (_, how) => {
  const response = await callSigned('/service/graphql', how);
  expect(response.status).toBe(403);
  expect(await response.text()).toBe('{"message":"Forbidden"}');
  expect(events).toEqual([]);
});

test('each door takes its own kind of caller only', async () => {
  const token = await signed({});
  expect((await call(`Bearer ${token}`, '/service/v1/functions')).status).toBe(403);
  expect((await call(undefined, '/service/v1/functions')).status).toBe(403);
  expect((await callSigned('/v1/functions', signing)).status).toBe(401);
  expect(events).toEqual([]);
});
