import { beforeAll, expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import { startRest, type TestRest } from '../support/rest.ts';

let rest: TestRest;
beforeAll(async () => {
  rest = await startRest();
  await createSample(rest.cloudFront.client, 'sample');
});

/** Gives the media type of the answer; 406 if none is acceptable. */
async function answered(path: string, accept: string): Promise<unknown> {
  const { status, headers } = await rest.send(`GET ${path}`, { headers: { accept } });
  return status === 200 ? headers['content-type'] : status;
}

const json = 'application/json';
const code = 'text/javascript';
const oldCode = 'application/javascript';

// RFC 9110, section 12.5.1: the most specific range counts, 0 excludes, case has no meaning.
test.each([
  ['', json],
  [json, json],
  ['Application/JSON', json],
  ['application/*;q=0.5', json],
  ['*/*', json],
  ['*', json],
  ['*; q=.2, text/html; image/gif', json],
  ['text/html, */*;q=0.1', json],
  [`${json};charset=utf-8`, json],
  [`${json}; charset="UTF-8"; q=0.3`, json],
  [`${json};q=0.001`, json],
  [`${json};q=1.000;ext="a,b"`, json],
  [`text/html;level="a,b;q=0", ${json}`, json],
  [`application/*;q=0, ${json}`, json],
  [`*/*;q=0, application/*;q=0.1`, json],
  [` , ,${json} `, json],
  ['text/html', 406],
  ['application/xml', 406],
  ['application/problem+json', 406],
  ['application/jsonx', 406],
  [`${json};q=0`, 406],
  [`${json};Q=0.000`, 406],
  [`${json};q=0, */*`, 406],
  [`*/*, ${json};q=0`, 406],
  [`${json};q=0, application/*;q=1, */*;q=1`, 406],
  ['application/*;q=0, */*', 406],
  ['*/*;q=0', 406],
  [`${json};version=2`, 406],
  [`${json};charset=iso-8859-1`, 406],
  [`"${json}"`, 406],
])('JSON with Accept: %s is %s', async (accept, expected) => {
  expect(await answered('/v1/functions', accept)).toBe(expected);
  expect(await answered('/v1/functions/sample', accept)).toBe(expected);
});

test.each([
  ['', code],
  ['*/*', code],
  ['text/*', code],
  [code, code],
  [`${code};charset=utf-8`, code],
  ['application/*', oldCode],
  [oldCode, oldCode],
  [`${code}, ${oldCode}`, code],
  [`${code};q=0.1, ${oldCode}`, oldCode],
  [`${code};q=0.1, */*`, oldCode],
  [`${code};q=0, */*;q=0.1`, oldCode],
  [`text/*;q=0.9, ${oldCode};q=0.9`, code],
  [`text/html, application/xhtml+xml, */*;q=0.8`, code],
  [`${code};q=0, ${oldCode};q=0, */*`, 406],
  [json, 406],
  ['text/html', 406],
])('code with Accept: %s is %s', async (accept, expected) => {
  expect(await answered('/v1/functions/sample/code', accept)).toBe(expected);
});

test('a header of 10,000 characters that is no list is refused', async () => {
  for (const accept of [
    '"'.repeat(9_999),
    '\\"'.repeat(4_999),
    `"${'\\"'.repeat(4_999)}`,
    ';'.repeat(9_999),
  ])
    expect(await answered('/v1/functions', accept)).toBe(406);
});

test.each(['text/html', '*/*;q=0', 'text/javascript'])(
  'what Accept: %s excludes, an answer without content does not have',
  async (accept) => {
    const headers = { accept, 'if-match': '"ETVPDKIKX0DER"' };
    await createSample(rest.cloudFront.client, 'deleted');
    expect(await rest.send('DELETE /v1/functions/deleted', { headers })).toMatchObject({
      status: 204,
    });
    expect(await rest.send('PATCH /v1/functions/sample', { headers, body: {} })).toMatchObject({
      status: 406,
    });
  },
);
