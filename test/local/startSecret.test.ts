import { execFile } from 'node:child_process';
import { ListFunctionsCommand } from '@aws-sdk/client-cloudfront';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { decodeJwt, SignJWT, importJWK } from 'jose';
import { buildPages } from '../../infra/pages.ts';
import { developmentKey } from '../../src/local/developmentKey.ts';
import { routesOfStack } from '../../src/local/routes.ts';
import { audience, callers, issuer, mintToken } from '../../src/local/tokens.ts';
import { createSample, startEmulator } from '../support/emulator.ts';
import { exchange, statusOf } from '../support/exchange.ts';
import { start, type Started } from '../support/process.ts';
import { signedHeaders } from '../support/signedFetch.ts';

/** Stands in for AWS: what is done there would be done with the developer's rights. */
const aws = await startEmulator();
const env = {
  PORT: '0',
  AWS_PROFILE: '',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_SESSION_TOKEN: '',
  AWS_ENDPOINT_URL_STS: aws.url,
  AWS_ENDPOINT_URL_CLOUDFRONT: aws.url,
};
const ready = /^gateway ready (\S+)$/;

let gateway: Started;
let address: string;
let url: string;
let secret: string;
beforeAll(async () => {
  await buildPages();
  await createSample(aws.client, 'sample');
  gateway = await start('src/local/index.ts --aws', ready, env);
  address = (await gateway.line(ready)).replace('gateway ready ', '');
  const { origin, hash } = new URL(address);
  url = origin;
  secret = hash.replace('#secret=', '');
}, 120_000);
beforeEach(() => {
  aws.answered.length = 0;
});
afterAll(() => gateway?.stop('SIGTERM'));

const deletion = {
  query: 'mutation { deleteFunction(input: { name: "sample", ifMatch: "*" }) { __typename } }',
};
const settingsOf = async (headers: Record<string, string>, query = '') => {
  const response = await fetch(`${url}/pages/settings.json${query}`, { headers });
  return (await response.json()) as { token?: string };
};
const list = (token: string) =>
  fetch(`${url}/v1/functions`, { headers: { authorization: `Bearer ${token}` } });

/** Sends a request to a route that needs a caller, and gives its status. */
async function send(headers: Record<string, string>, path = '/graphql', method = 'POST') {
  const body = method === 'GET' || method === 'HEAD' ? undefined : JSON.stringify(deletion);
  const json = { 'content-type': 'application/json' };
  const response = await fetch(url + path, {
    method,
    headers: { ...json, ...headers },
    ...(body !== undefined && { body }),
  });
  return response.status;
}

const signedBy = (accessKeyId: string, secretAccessKey: string, path = '/service/graphql') =>
  signedHeaders(url + path, {
    method: 'POST',
    body: JSON.stringify(deletion),
    service: 'execute-api',
    credentials: { accessKeyId, secretAccessKey },
    headers: { 'content-type': 'application/json' },
  });

test('the secret is long, of this start, and nowhere but in the addresses of the pages', async () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphiql#secret=[\w-]{43}$/);
  const other = await start('src/local/index.ts --aws', ready, env);
  const otherAddress = await other.line(ready);
  await other.stop('SIGTERM');
  expect(otherAddress).not.toContain(secret);
  for (const path of [
    '/',
    '/graphiql',
    '/docs',
    '/pages/settings.json',
    '/openapi.json',
    '/healthz',
  ])
    expect(await (await fetch(url + path)).text()).not.toContain(secret);
});

test("without the secret the page's settings hold no token", async () => {
  const { token: old } = await settingsOf({ 'x-start-secret': secret });
  const tries: Record<string, string>[] = [
    {},
    { 'x-start-secret': '' },
    { 'x-start-secret': 'x'.repeat(43) },
    { 'x-start-secret': secret.slice(1) },
    { 'x-start-secret': secret.toLowerCase() },
    { authorization: `Bearer ${secret}` },
    { authorization: `Bearer ${old}` },
    { cookie: `secret=${secret}` },
    { referer: address, origin: url },
  ];
  for (const headers of tries) {
    expect(await settingsOf(headers)).toEqual({ tokenHint: expect.any(String) });
    expect(await settingsOf(headers, `?caller=admin&secret=${secret}`)).not.toHaveProperty('token');
  }
});

test('no token that is signed with a key of this machine is taken, whoever it names', async () => {
  const key = await importJWK(await developmentKey(), 'RS256');
  const { kid } = await developmentKey();
  const current = (await settingsOf({ 'x-start-secret': secret })).token ?? '';
  const [head, body] = current.split('.');
  const tokens = [
    ...(await Promise.all(callers.map((caller) => mintToken(caller)))),
    await new SignJWT({ ...decodeJwt(current) })
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(key),
    await new SignJWT({ groups: ['admin'] })
      .setProtectedHeader({ alg: 'RS256', kid: JSON.parse(atob(head ?? '')).kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject('admin')
      .setExpirationTime('1h')
      .sign(key),
    `${head}.${body}.`,
    `${head}.${body}.AAAA`,
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`,
    secret,
  ];
  for (const token of tokens) {
    const authorization = `Bearer ${token}`;
    expect(await send({ authorization })).toBe(401);
    expect(await send({ authorization }, '/v1/functions')).toBe(401);
    expect(await send({ authorization, 'x-start-secret': secret })).toBe(401);
  }
  expect(aws.answered).toEqual([]);
});

test('no known key signs for a service', async () => {
  for (const [id, key] of [
    ['team-a-deploy', 'team-a-deploy'],
    ['test', 'test'],
    ['ASIALAMBDA', 'development-secret-of-the-lambdas'],
    ['team-a-deploy', ''],
    ['test', secret],
    ['', ''],
  ] as const) {
    expect(await send(await signedBy(id, key), '/service/graphql')).toBe(403);
    const path = '/service/v1/functions';
    expect(await send(await signedBy(id, key, path), path)).toBe(403);
  }
  expect(aws.answered).toEqual([]);
});

test('every route that needs a caller refuses one without credentials', async () => {
  const routes = (await routesOfStack()).filter(({ authorizer }) => authorizer !== undefined);
  expect(routes.length).toBeGreaterThan(8);
  for (const { routeKey } of routes) {
    const [method = '', path = ''] = routeKey.replace('ANY', 'DELETE').split(' ');
    const status = await send({}, path.replace('{proxy+}', 'functions/sample'), method);
    expect([401, 403]).toContain(status);
  }
  expect(aws.answered).toEqual([]);
});

test('a page of another origin gets nothing, by its own name or by that of this machine', async () => {
  const { host } = new URL(url);
  const token = (await settingsOf({ 'x-start-secret': secret })).token ?? '';
  const own = [`x-start-secret: ${secret}`, `authorization: Bearer ${token}`];
  for (const [path, lines] of [
    ['/pages/settings.json', own],
    ['/v1/functions', own],
    ['/graphiql', []],
  ] as const) {
    const request = ['Host: rebound.example', 'Connection: close', ...lines].join('\r\n');
    expect(statusOf(await exchange(url, `GET ${path} HTTP/1.1\r\n${request}\r\n\r\n`))).toBe(421);
  }
  for (const method of ['GET', 'OPTIONS']) {
    const lines = [
      `Host: ${host}`,
      'Origin: https://other.example',
      'Access-Control-Request-Method: GET',
      'Access-Control-Request-Headers: x-start-secret',
      'Connection: close',
    ];
    const request = `${method} /pages/settings.json HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
    const answer = await exchange(url, request);
    expect(answer).not.toMatch(/access-control-allow|"token"/i);
  }
  expect(aws.answered).toEqual([]);
});

test('with the secret each kind of caller gets in', async () => {
  const { token = '' } = await settingsOf({ 'x-start-secret': secret });
  expect(decodeJwt(token)).toMatchObject({ sub: 'admin', groups: ['admin'] });
  const response = await list(token);
  expect(await response.json()).toMatchObject({ items: [{ name: 'sample' }] });
  const team = await settingsOf({ 'x-start-secret': secret }, '?caller=team-a');
  expect(decodeJwt(team.token ?? '')).toMatchObject({ sub: 'team-a', groups: ['team-a'] });
  expect(await send(await signedBy('team-a-deploy', secret), '/service/graphql')).toBe(200);
  const { FunctionList } = await aws.client.send(
    new ListFunctionsCommand({ Stage: 'DEVELOPMENT' }),
  );
  expect(FunctionList?.Quantity).toBe(1);
});

const printToken = (GATEWAY_URL: string) =>
  new Promise<string>((resolve) => {
    const options = { env: { ...process.env, GATEWAY_URL } };
    execFile(process.execPath, ['src/local/printToken.ts', 'team-b'], options, (_, out, problem) =>
      resolve((out + problem).trim()),
    );
  });

test('npm run token asks the gateway whose address GATEWAY_URL is', async () => {
  const token = await printToken(address);
  expect(decodeJwt(token)).toMatchObject({ sub: 'team-b' });
  expect((await list(token)).status).toBe(200);
  const mend = 'Set GATEWAY_URL to the address that npm start -- --aws prints last.';
  expect(await printToken(url)).toBe(
    `${url} gives no token to who does not have its secret. ${mend}`,
  );
  expect(await printToken('http://127.0.0.1:1/#secret=x')).toBe(
    `http://127.0.0.1:1 does not answer as a gateway does. ${mend}`,
  );
  expect(await printToken('nonsense')).toBe(`GATEWAY_URL is no address. ${mend}`);
});
