import { expect, test } from '@jest/globals';
import { startHistory, type Members } from './someHistory.ts';

const { rest } = await startHistory();

const send = (httpRequest: string) =>
  rest.send('PUT /v1/functions/sample/tests/one', { body: { httpRequest } });
const requestOf = async (text: string) => {
  const { body, status } = await send(text);
  expect(status).toBeLessThan(202);
  const { event } = body as { event: { request: Members } }; // as documented
  expect(event).toEqual({
    version: '1.0',
    context: { eventType: 'viewer-request' },
    viewer: { ip: '198.51.100.1' },
    request: event.request,
  });
  return event.request;
};
const nothing = { querystring: {}, headers: {}, cookies: {} };

test('a request as text becomes the event of a viewer request', async () => {
  const text = [
    'POST /a%20b/?x=1&y=%C3%A9&x=2&flag&z=a=b HTTP/1.1',
    'Host: www.example.com',
    'Accept:text/html \t',
    'ACCEPT: */*',
    'X-Empty:',
    'Cookie: id=1; theme=dark; id=2',
    'cookie: more=a=b',
    '',
    '',
  ];
  const expected = {
    method: 'POST',
    uri: '/a%20b/',
    querystring: {
      x: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] },
      y: { value: '%C3%A9' },
      flag: { value: '' },
      z: { value: 'a=b' },
    },
    headers: {
      host: { value: 'www.example.com' },
      accept: { value: 'text/html', multiValue: [{ value: 'text/html' }, { value: '*/*' }] },
      'x-empty': { value: '' },
    },
    cookies: {
      id: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] },
      theme: { value: 'dark' },
      more: { value: 'a=b' },
    },
  };
  expect(await requestOf(text.join('\r\n'))).toEqual(expected);
  expect(await requestOf(text.join('\n'))).toEqual(expected);
});

test.each(['GET / HTTP/1.1', 'GET / HTTP/1.0\n', 'GET / HTTP/2\r\n\r\n', 'GET /? HTTP/1.1'])(
  '%j is a request without anything else',
  async (text) => {
    expect(await requestOf(text)).toEqual({ method: 'GET', uri: '/', ...nothing });
  },
);

test('names that JavaScript has are names like any other', async () => {
  const { querystring, headers } = await requestOf(
    'GET /?__proto__=1&constructor=2 HTTP/1.1\n__proto__: 3',
  );
  expect(Object.entries(querystring as object)).toEqual([
    ['__proto__', { value: '1' }],
    ['constructor', { value: '2' }],
  ]);
  expect(Object.entries(headers as object)).toEqual([['__proto__', { value: '3' }]]);
});

test.each([
  ['', 'line 1: expected a method'],
  ['GET /', 'line 1: expected a method'],
  ['GET  / HTTP/1.1', 'line 1: expected a method'],
  [' GET / HTTP/1.1', 'line 1: expected a method'],
  ['G(T / HTTP/1.1', 'line 1: expected a method'],
  ['GET / HTTP/1.1.1', 'line 1: expected a method'],
  ['\nGET / HTTP/1.1', 'line 1: expected a method'],
  ['\r\n\r\nGET / HTTP/1.1', 'line 1: expected a method'],
  ['GET https://example.com/ HTTP/1.1', 'line 1: the path must'],
  ['GET /é HTTP/1.1', 'line 1: the path must'],
  ['GET /#a HTTP/1.1', 'line 1: the path must'],
  ['GET / HTTP/1.1\nno header', 'line 2: expected a header'],
  ['GET / HTTP/1.1\na: 1\nb : 2', 'line 3: expected a header'],
  ['GET / HTTP/1.1\n: 2', 'line 2: expected a header'],
  ['GET / HTTP/1.1\na: 1\n  folded', 'line 3: a header must be one line'],
  ['GET / HTTP/1.1\na: \u0000', 'line 2: a value must'],
  ['GET / HTTP/1.1\na: 1\rb: 2', 'line 2: a value must'],
  ['POST / HTTP/1.1\na: 1\n\nbody', 'line 4: a body'],
])('%j is refused with the line', async (text, problem) => {
  expect(await send(text)).toMatchObject({
    status: 400,
    body: {
      errorCode: 'InvalidArgument',
      violations: [{ path: 'httpRequest', message: expect.stringContaining(problem) }],
    },
  });
});

test('a request whose event is larger than 40,960 bytes is refused', async () => {
  const answer = await send(`GET / HTTP/1.1\na: ${'x'.repeat(41_000)}`);
  expect(answer).toMatchObject({ status: 400, body: { violations: [{ path: 'event' }] } });
});
