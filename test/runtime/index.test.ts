import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { runFunction, type RunReport } from '../../src/runtime/index.ts';
import { eventOf, SCRIPT_ERROR_PREFIX, runCode } from './runCode.ts';

test('a returned request has its members in the order of CloudFront (observed)', async () => {
  const event = eventOf({ cookies: { id: { value: 'a' } }, querystring: { q: { value: '1' } } });
  expect(await runCode('function handler(event) { return event.request; }', { event })).toEqual({
    output:
      '{"request":{"headers":{"host":{"value":"www.example.com"}},"method":"GET",' +
      '"querystring":{"q":{"value":"1"}},"uri":"/index.html","cookies":{"id":{"value":"a"}}}}',
    logs: [],
    errorMessage: '',
    computeUtilization: '11',
  });
});

test('security headers are added to a response', async () => {
  const code = `function handler(event) {
    var response = event.response;
    response.headers['strict-transport-security'] = { value: 'max-age=63072000' };
    response.headers['x-frame-options'] = { value: 'DENY' };
    return response;
  }`;
  const event = eventOf({}, { headers: { etag: { value: '"1"' } } });
  const { output } = await runCode(code, { event, runtime: 'cloudfront-js-1.0' });
  expect(output).toBe(
    '{"response":{"headers":{"etag":{"value":"\\"1\\""},' +
      '"strict-transport-security":{"value":"max-age=63072000"},"x-frame-options":{"value":"DENY"}},' +
      '"statusDescription":"OK","cookies":{},"statusCode":200}}',
  );
});

test('a request is redirected by the country of the viewer', async () => {
  const code = `function handler(event) {
    const { country } = { country: 0 };
  }`;
  expect((await runCode(code)).errorMessage).toBe(
    `${SCRIPT_ERROR_PREFIX}SyntaxError: Token "country" not supported in this version in 2`,
  );
  const redirect = `function handler(event) {
    const country = event.request.headers['cloudfront-viewer-country'];
    if (country && country.value === 'DE') {
      return {
        statusCode: 302,
        statusDescription: 'Found',
        headers: { location: { value: 'https://' + event.request.headers.host.value + '/de' } },
      };
    }
    return event.request;
  }`;
  const headers = {
    host: { value: 'www.example.com' },
    'cloudfront-viewer-country': { value: 'DE' },
  };
  const { output } = await runCode(redirect, { event: eventOf({ headers }) });
  expect(JSON.parse(output).response).toEqual({
    headers: { location: { value: 'https://www.example.com/de' } },
    statusDescription: 'Found',
    cookies: {},
    statusCode: 302,
  });
});

test('a URL without a file name gets index.html', async () => {
  const code = `async function handler(event) {
    const request = event.request;
    if (request.uri.endsWith('/')) request.uri += 'index.html';
    else if (!request.uri.includes('.')) request.uri += '/index.html';
    return request;
  }`;
  for (const [uri, rewritten] of [
    ['/', '/index.html'],
    ['/docs', '/docs/index.html'],
    ['/a.css', '/a.css'],
  ]) {
    const { output } = await runCode(code, { event: eventOf({ uri }) });
    expect(JSON.parse(output).request.uri).toBe(rewritten);
  }
});

const JWT_CHECK = `import crypto from 'crypto';
const SECRET = 'correct horse';
function verify(token) {
  const parts = token.split('.');
  if (parts.length !== 3) throw new Error('Not enough segments');
  const wanted = crypto.createHmac('sha256', SECRET).update(parts[0] + '.' + parts[1]).digest('base64url');
  if (wanted !== parts[2]) throw new Error('Signature verification failed');
  const payload = JSON.parse(Buffer.from(parts[1], 'base64url').toString());
  if (payload.exp * 1000 < Date.now()) throw new Error('Token expired');
  return payload;
}
async function handler(event) {
  const token = event.request.querystring.jwt;
  if (!token) return { statusCode: 401, statusDescription: 'Unauthorized' };
  try {
    const payload = verify(token.value);
    event.request.headers['x-user'] = { value: payload.sub };
    delete event.request.querystring.jwt;
    return event.request;
  } catch (error) {
    console.log(error);
    return { statusCode: 401 };
  }
}`;

function jwtOf(secret: string, exp: number): string {
  const parts = [{ alg: 'HS256' }, { sub: 'zoë', exp }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const signature = createHmac('sha256', secret).update(parts.join('.')).digest('base64url');
  return [...parts, signature].join('.');
}

async function check(jwt: string): Promise<RunReport> {
  const event = eventOf({ querystring: { jwt: { value: jwt } } });
  return await runCode(JWT_CHECK, { event, now: new Date(1_000_000) });
}

test('a JSON web token is checked with crypto, Buffer and the frozen clock', async () => {
  const good = await check(jwtOf('correct horse', 1001));
  expect(good.errorMessage).toBe('');
  expect(JSON.parse(good.output).request).toMatchObject({
    headers: { 'x-user': { value: 'zoë' } },
    querystring: {},
  });
  expect((await check(jwtOf('wrong', 1001))).logs).toEqual([
    'Error: Signature verification failed',
  ]);
  expect((await check(jwtOf('correct horse', 999))).logs).toEqual(['Error: Token expired']);
});

test('A/B cookies are set in runtime 1.0', async () => {
  const code = `function handler(event) {
    var request = event.request;
    if (request.cookies['X-Version']) return request;
    var version = Math.random() < 0.5 ? 'a' : 'b';
    return {
      statusCode: 307,
      headers: { location: { value: request.uri } },
      cookies: { 'X-Version': { value: version, attributes: 'Path=/; Secure' } },
    };
  }`;
  const first = await runCode(code, { runtime: 'cloudfront-js-1.0', now: new Date(5) });
  const second = await runCode(code, { runtime: 'cloudfront-js-1.0', now: new Date(5) });
  expect(JSON.parse(first.output).response.cookies['X-Version']).toEqual({
    value: expect.stringMatching(/^[ab]$/),
    attributes: 'Path=/; Secure',
  });
  expect(second).toEqual(first);
});

test('concurrent runs share nothing', async () => {
  const code = `globalThis.count = (globalThis.count || 0) + 1;
  async function handler(event) {
    await 1;
    console.log(event.request.uri + ' ' + globalThis.count);
    return event.request;
  }`;
  const uris = Array.from({ length: 40 }, (_, index) => `/${index}`);
  const reports = await Promise.all(uris.map((uri) => runCode(code, { event: eventOf({ uri }) })));
  expect(reports.map(({ logs }) => logs)).toEqual(uris.map((uri) => [`${uri} 1`]));
});

test('code that is not UTF-8 gets a report too', async () => {
  const code = Buffer.from([0xff, 0x00, 0xc3]);
  const event = eventOf();
  const now = new Date(0);
  const report = await runFunction({ code, runtime: 'cloudfront-js-2.0', event, now });
  expect(report.errorMessage).toMatch(/^The CloudFront function .* SyntaxError: Unexpected token/);
});
