import { expect, test } from '@jest/globals';
import { parseEvent } from '../../src/runtime/index.ts';

const parse = (event: unknown) => parseEvent(Buffer.from(JSON.stringify(event)));
const REQUEST = { method: 'GET', uri: '/' };
const context = { eventType: 'viewer-request' };

test('a test event gets an empty map for each one that it lacks', () => {
  expect(parse({ version: '1.0', context, request: REQUEST })).toEqual({
    version: '1.0',
    context,
    request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
  });
});

test('the type of an event follows from its content when it is not given', () => {
  const response = { statusCode: 200 };
  expect(parse({ version: '1.0', request: REQUEST })).toMatchObject({ context });
  expect(parse({ version: '1.0', context: {}, request: REQUEST, response })).toMatchObject({
    context: { eventType: 'viewer-response' },
  });
});

test.each([
  ['no object', 5],
  ['another version', { version: '2.0', context, request: REQUEST }],
  ['a context that is no object', { version: '1.0', context: 1, request: REQUEST }],
  ['an unknown event type', { version: '1.0', context: { eventType: 'x' }, request: REQUEST }],
  ['no request', { version: '1.0', context }],
  ['a request without uri', { version: '1.0', context, request: { method: 'GET' } }],
  [
    'a header as bare string',
    { version: '1.0', context, request: { ...REQUEST, headers: { a: 'b' } } },
  ],
  [
    'a header name in upper case',
    { version: '1.0', context, request: { ...REQUEST, headers: { Host: { value: 'b' } } } },
  ],
  [
    'a viewer response without response',
    { version: '1.0', context: { eventType: 'viewer-response' }, request: REQUEST },
  ],
])('an event with %s is not valid', (_, event) => {
  expect(parse(event)).toBeUndefined();
});

test('an event that is not JSON or not UTF-8 is not valid', () => {
  expect(parseEvent(Buffer.from('{'))).toBeUndefined();
  expect(parseEvent(Buffer.from([0x22, 0xff, 0x22]))).toBeUndefined();
  expect(parseEvent(new Uint8Array(0))).toBeUndefined();
});
