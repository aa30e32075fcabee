import { ListFunctionsCommand } from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createStore, startEmulator, type TestEmulator } from '../support/emulator.ts';
import { exchange as exchangeWith } from '../support/exchange.ts';
import { fetchData } from '../support/sigV4A.ts';
import { signedFetch } from '../support/signedFetch.ts';

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator();
});

const exchange = (bytes: string | Uint8Array, options = {}) =>
  exchangeWith(cloudFront.url, bytes, options);

const envelope =
  /<ErrorResponse .*<Code>(\w+)<\/Code>.*<RequestId>[0-9a-f-]{36}<\/RequestId><\/ErrorResponse>$/s;
const isAlive = () => cloudFront.client.send(new ListFunctionsCommand());

test.each([
  ['a request that is not HTTP', 'nonsense\r\n\r\n', 'MalformedRequest'],
  [
    'a header without end',
    `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    'MalformedRequest',
  ],
  [
    'two content lengths',
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    'MalformedRequest',
  ],
  [
    'a negative content length',
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
    'MalformedRequest',
  ],
  [
    'broken chunks',
    'POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    'MalformedRequest',
  ],
])('%s is answered with an error', async (_, bytes, code) => {
  expect(envelope.exec(await exchange(bytes))?.[1]).toBe(code);
  await isAlive();
});

test('a body shorter than its content length ends when the client closes the connection', async () => {
  await exchange(
    'POST /2020-05-31/function HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nshort',
  );
  await isAlive();
});

test('a body that never arrives is answered with RequestTimeout', async () => {
  const answer = await exchange(
    'POST /2020-05-31/function HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n',
    { end: false },
  );
  expect(envelope.exec(answer)?.[1]).toBe('RequestTimeout');
});

test('the emulator survives any bytes (property)', async () => {
  const line = fc.constantFrom(
    'GET / HTTP/1.1\r\n',
    'PUT /2020-05-31/function/a HTTP/1.1\r\nHost: localhost\r\n\r\n',
    '',
  );
  const bytes = fc.tuple(line, fc.uint8Array({ maxLength: 200 }));
  await fc.assert(
    fc.asyncProperty(bytes, async ([start, rest]) => {
      await exchange(Buffer.concat([Buffer.from(start), rest]));
    }),
    { numRuns: 200 },
  );
  await isAlive();
});

test('any signed request is answered with a client error of AWS or 501 (property)', async () => {
  const name = fc.oneof(fc.constant('a'), fc.string({ unit: 'binary' }));
  const xml = fc.constantFrom(
    '<UpdateFunctionRequest>',
    '</UpdateFunctionRequest>',
    '<FunctionConfig>',
    '</FunctionConfig>',
    '<Comment>',
    '</Comment>',
    '<FunctionCode>eA==</FunctionCode>',
    '<KeyValueStoreAssociations><Quantity>-1</Quantity></KeyValueStoreAssociations>',
    '<Runtime>cloudfront-js-2.0</Runtime>',
    '<![CDATA[',
    ']]>',
    '&#x110000;',
    '&#0;',
    '<?xml version="1.0"?>',
  );
  const body = fc.array(fc.oneof(xml, fc.string({ unit: 'grapheme' })), { maxLength: 8 });
  const request = fc.record({
    method: fc.constantFrom('PUT', 'POST', 'DELETE'),
    name,
    suffix: fc.constantFrom('', '/publish', '/describe', '/test'),
    body: body.map((parts) => parts.join('')),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ method, name: any, suffix, body: text }) => {
      const segment = encodeURIComponent(any.toWellFormed());
      const url = `${cloudFront.url}/2020-05-31/function/${segment}${suffix}`;
      const response = await signedFetch(url, { method, body: text.toWellFormed() });
      expect([400, 403, 404, 501]).toContain(response.status);
      expect(await response.text()).toMatch(envelope);
    }),
    { numRuns: 300 },
  );
});

test('any signed request to the data plane is answered as its protocol has it (property)', async () => {
  const arn = encodeURIComponent(await createStore(cloudFront.client, 'hostile'));
  const text = fc.string({ unit: 'grapheme' });
  const pair = fc.record(
    { Key: fc.oneof(text, fc.jsonValue()), Value: text },
    { requiredKeys: [] },
  );
  const changes = fc.record(
    { Puts: fc.array(pair), Deletes: fc.oneof(fc.array(pair), fc.jsonValue()), Value: text },
    { requiredKeys: [] },
  );
  const request = fc.record({
    method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE'),
    store: fc.oneof(fc.constant(arn), fc.constant('x'), fc.constant('%ff')),
    suffix: fc.oneof(
      fc.constantFrom('', '/keys', '/keys/', '/keys/a/b', '/keys?MaxResults=x'),
      text.map((key) => `/keys/${encodeURIComponent(key)}`),
    ),
    ifMatch: fc.constantFrom('KVTVPDKIKX0DER', 'KV3UN6WX5RRO2AG', 'ETVPDKIKX0DER', '*'),
    body: fc.oneof(
      text,
      changes.map((value) => JSON.stringify(value)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ method, store, suffix, ifMatch, body }) => {
      const url = `${cloudFront.url}/key-value-stores/${store}${suffix}`;
      const content = method === 'GET' ? {} : { body };
      const answer = await fetchData(url, { method, headers: { 'if-match': ifMatch }, ...content });
      expect([200, 400, 402, 404, 409, 501]).toContain(answer.status);
      expect(answer.error === null).toBe(answer.status === 200);
      if (answer.error !== null) expect(answer.body).toEqual({ Message: expect.any(String) });
    }),
    { numRuns: 300 },
  );
});
