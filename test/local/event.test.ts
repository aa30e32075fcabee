import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { toEvent } from '../../src/local/event.ts';

let server: Server;
let seen: APIGatewayProxyEventV2;
beforeAll(async () => {
  server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      seen = toEvent(incoming, Buffer.concat(chunks), { routeKey: 'ANY /v1/{proxy+}' });
      response.end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => void server.close());

function send(
  path: string,
  headers: Record<string, string | string[]>,
  body: Buffer | string = '',
) {
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  return new Promise<void>((resolve, reject) => {
    const outgoing = request({ port, path, headers, method: 'POST' }, (response) => {
      response.resume().on('end', resolve);
    });
    outgoing.on('error', reject).end(body);
  });
}

test('paths stay raw, repeated names are joined, cookies are a list', async () => {
  await send('/v1/a%2Fb?x=1&x=2&y=%26', { Cookie: 'a=1; b=2', 'X-Two': ['1', '2'] });
  expect(seen).toMatchObject({
    version: '2.0',
    routeKey: 'ANY /v1/{proxy+}',
    rawPath: '/v1/a%2Fb',
    rawQueryString: 'x=1&x=2&y=%26',
    queryStringParameters: { x: '1,2', y: '&' },
    cookies: ['a=1', 'b=2'],
    headers: { 'x-two': '1,2' },
    requestContext: { http: { method: 'POST', path: '/v1/a%2Fb', sourceIp: '127.0.0.1' } },
    isBase64Encoded: false,
  });
  expect(seen.headers).not.toHaveProperty('cookie');
  expect(seen).not.toHaveProperty('body');
});

test.each([
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/problem+json',
])('a body of %s is text', async (type) => {
  await send('/', { 'Content-Type': type }, '{"é":1}');
  expect(seen).toMatchObject({ body: '{"é":1}', isBase64Encoded: false });
});

test.each(['application/octet-stream', 'application/x-www-form-urlencoded', ''])(
  'a body of %j is base64',
  async (type) => {
    await send('/', type ? { 'Content-Type': type } : {}, Buffer.from([0, 255]));
    expect(seen).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  },
);

test('a body that is not UTF-8 is base64, whatever its type', async () => {
  await send('/', { 'Content-Type': 'application/json' }, Buffer.from('"é"', 'latin1'));
  expect(seen).toMatchObject({ body: 'Iuki', isBase64Encoded: true });
});
