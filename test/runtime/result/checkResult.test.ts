import { expect, test } from '@jest/globals';
import type { TestEvent } from '../../../src/runtime/index.ts';
import { eventOf, runCode } from '../runCode.ts';

const INVALID = 'The CloudFront function returned an invalid value: ';

async function problemOf(body: string, event: TestEvent): Promise<string> {
  const { errorMessage, output } = await runCode(
    `function handler(event) { var request = event.request, response = event.response; ${body} }`,
    { event },
  );
  if (errorMessage !== '') expect(output).toBe('');
  return errorMessage.replace(INVALID, '');
}

const READ_ONLY = 'The CloudFront function tried to add, delete, or change a read-only header.';
const MAP = 'map names to objects with a string value.';
const NOT_ENTRIES = `must ${MAP}`;

test.each([
  ['return;', 'the handler must return a request or response object.'],
  ['return null;', 'the handler must return a request or response object.'],
  ['return "x";', 'the handler must return a request or response object.'],
  ['return event;', 'request.uri must be a string.'],
  ['request.uri = "x"; return request;', 'request.uri must start with /.'],
  [
    'request.uri = "/a b"; return request;',
    'request.uri must not have spaces or control characters.',
  ],
  ['request.method = "POST"; return request;', 'request.method is read-only.'],
  [
    'request.headers.A = { value: "b" }; return request;',
    'request.headers must have header names in lower case.',
  ],
  ['request.headers.a = "b"; return request;', `request.headers ${NOT_ENTRIES}`],
  ['request.headers.a = { value: 5 }; return request;', `request.headers ${NOT_ENTRIES}`],
  ['request.cookies = []; return request;', `request.cookies ${NOT_ENTRIES}`],
  [
    'request.cookies.a = { multiValue: [{ value: "1" }] }; return request;',
    `request.cookies ${NOT_ENTRIES}`,
  ],
  [
    'request.querystring.a = { multiValue: [{ value: "1" }] }; return request;',
    `request.querystring must be a string or ${MAP}`,
  ],
  ['request.querystring = "a=1&b=2"; return request;', ''],
  ['request.querystring = ""; return request;', ''],
  [
    'request.querystring = "a=b c"; return request;',
    'request.querystring must not have spaces, control characters or #.',
  ],
  [
    'request.querystring = "a=b#"; return request;',
    'request.querystring must not have spaces, control characters or #.',
  ],
  [
    'request.querystring = "a".repeat(8192); return request;',
    'request.uri and querystring must have less than 8192 characters.',
  ],
  ['request.querystring = 5; return request;', `request.querystring must be a string or ${MAP}`],
  ['request.headers.host = { value: "b" }; return request;', READ_ONLY],
  ['delete request.headers.host; return request;', READ_ONLY],
  ['request.headers.via = { value: "b" }; return request;', READ_ONLY],
  [
    'request.headers["x-edge-a"] = { value: "b" }; return request;',
    'request.headers must not have the disallowed header x-edge-a.',
  ],
  [
    'request.headers.connection = { value: "b" }; return request;',
    'request.headers must not have the disallowed header connection.',
  ],
  [
    'request.headers.cookie = { value: "b" }; return request;',
    'request.headers must not have cookie, use cookies.',
  ],
  [
    'request.headers.a = { value: "b\\r\\nc: d" }; return request;',
    'request.headers must not have control characters in a.',
  ],
  [
    'request.querystring.a = { value: "b c" }; return request;',
    'request.querystring must not have spaces, control characters or #.',
  ],
  [
    'request.querystring.a = { value: "b#" }; return request;',
    'request.querystring must not have spaces, control characters or #.',
  ],
  [
    'request.uri = "/" + "a".repeat(8191); return request;',
    'request.uri and querystring must have less than 8192 characters.',
  ],
  ['return { statusCode: "200" };', 'response.statusCode must be an integer from 100 to 599.'],
  ['return { statusCode: 99 };', 'response.statusCode must be an integer from 100 to 599.'],
  ['return { statusCode: 200.5 };', 'response.statusCode must be an integer from 100 to 599.'],
  [
    'return { statusCode: 200, statusDescription: 5 };',
    'response.statusDescription must be a string.',
  ],
  [
    'return { statusCode: 200, body: 5 };',
    'response.body must be a string or an object with encoding and data.',
  ],
  [
    'return { statusCode: 200, body: { data: "" } };',
    'response.body.encoding must be text or base64.',
  ],
  [
    'return { statusCode: 200, body: { encoding: "text" } };',
    'response.body.data must be a string.',
  ],
  ['return { statusCode: 200, headers: { "content-length": { value: "0" } } };', READ_ONLY],
  ['request.headers["content-length"] = { value: "0" }; return request;', READ_ONLY],
  [
    'return { statusCode: 200, body: { encoding: "gzip", data: "" } };',
    'response.body.encoding must be text or base64.',
  ],
  [
    'return { statusCode: 200, body: { encoding: "base64", data: "a" } };',
    'response.body.data must be valid base64.',
  ],
  [
    'return { statusCode: 200, headers: { "Content-Type": { value: "a" } } };',
    'response.headers must have header names in lower case.',
  ],
  [
    'var a = {}; a.a = a; request.headers = a; return request;',
    expect.stringContaining('Nested too deep'),
  ],
])('the result of a viewer-request function is checked: %s', async (body, problem) => {
  expect(await problemOf(body, eventOf())).toEqual(problem);
});

test.each([
  ['return request;', 'response.statusCode must be an integer from 100 to 599.'],
  ['return;', 'the handler must return a response object.'],
  ['response.headers.warning = { value: "x" }; return response;', READ_ONLY],
  ['response.headers.via.value = "x"; return response;', READ_ONLY],
  [
    'response.headers["x-cache"] = { value: "x" }; return response;',
    'response.headers must not have the disallowed header x-cache.',
  ],
  ['response.statusCode = 404; return response;', ''],
  ['response.cookies.a = { value: "b", attributes: "Path=/" }; return response;', ''],
])('the result of a viewer-response function is checked: %s', async (body, problem) => {
  expect(await problemOf(body, eventOf({}, { headers: { via: { value: '1.1 a' } } }))).toBe(
    problem,
  );
});

test('headers and query of the event are accepted unchanged, even if they are not valid', async () => {
  const event = eventOf({
    headers: { host: { value: 'a' }, 'x-forwarded-proto': { value: 'https' } },
    querystring: { q: { value: 'a b#' } },
  });
  expect(await problemOf('return request;', event)).toBe('');
});

async function bodyOf(body: string): Promise<unknown> {
  const { output } = await runCode(
    `function handler() { return { statusCode: 200, body: ${body} }; }`,
  );
  return JSON.parse(output).response.body;
}

test('a body is reported with its encoding', async () => {
  expect(await bodyOf('"é"')).toEqual({ encoding: 'text', data: 'é' });
  expect(await bodyOf('{ encoding: "base64", data: "aGk=" }')).toEqual({
    encoding: 'base64',
    data: 'aGk=',
  });
});

test('a query string that is set as text is reported as text', async () => {
  const code = `function handler(event) {
    event.request.querystring = 'b=2&a=1';
    return event.request;
  }`;
  for (const runtime of ['cloudfront-js-1.0', 'cloudfront-js-2.0'] as const) {
    const { output } = await runCode(code, { runtime });
    expect(JSON.parse(output).request.querystring).toBe('b=2&a=1');
  }
});

test('a response may have set-cookie among its headers, and a request may not', async () => {
  const headers = '{ "set-cookie": { value: "a=b" } }';
  const generated = `return { statusCode: 200, headers: ${headers} };`;
  expect(await problemOf(generated, eventOf())).toBe('');
  const changed = `response.headers = ${headers}; return response;`;
  expect(await problemOf(changed, eventOf({}, {}))).toBe('');
  const requested = 'request.headers["set-cookie"] = { value: "a=b" }; return request;';
  expect(await problemOf(requested, eventOf())).toContain('set-cookie');
});

test('several values of a name are reported in order', async () => {
  const code = `function handler() {
    return { statusCode: 200, headers: { a: { value: '1', multiValue: [{ value: '1' }, { value: '2' }], x: 1 } } };
  }`;
  expect((await runCode(code)).output).toBe(
    '{"response":{"headers":{"a":{"value":"1","multiValue":[{"value":"1"},{"value":"2"}]}},"cookies":{},"statusCode":200}}',
  );
});
