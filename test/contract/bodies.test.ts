import { beforeAll, expect, test } from '@jest/globals';
import { startGateway, startUpstream, type TestGateway } from '../support/gateway.ts';
import { startRest, type TestRest } from '../support/rest.ts';

let rest: TestRest;
let gateway: TestGateway;
beforeAll(async () => {
  const upstream = startUpstream();
  rest = await startRest(upstream);
  gateway = await startGateway(upstream);
});

const json = 'application/json';
const text = 'comment é';

/** Sends a body with a text in it to either API, as an event with these headers, and gives the status. */
const apis: Record<string, (bytes: (json: string) => Sent) => Promise<number>> = {
  GraphQL: async (toSent) => {
    const query = `{ viewer { subject } } # ${text}`;
    const { headers, ...event } = toSent(JSON.stringify({ query }));
    return (await gateway.invoke({ ...event, headers })).statusCode ?? 200;
  },
  REST: async (toSent) => {
    const sent = toSent(JSON.stringify({ comment: text }));
    const headers = { 'if-match': '"ETVPDKIKX0DER"', ...sent.headers };
    const { status } = await rest.send('PATCH /v1/functions/none', { ...sent, headers });
    // A body that is read names a function that does not exist.
    return status === 404 ? 200 : status;
  },
};

interface Sent {
  body: string;
  isBase64Encoded: boolean;
  headers: Record<string, string>;
}

const asText = (headers: Record<string, string>) => (body: string) => ({
  body,
  isBase64Encoded: false,
  headers: { 'content-type': json, ...headers },
});
const asBytes = (encode: (body: string) => Buffer) => (body: string) => ({
  body: encode(body).toString('base64'),
  isBase64Encoded: true,
  headers: { 'content-type': json },
});

const names = Object.keys(apis);

test.each(names)('%s reads utf-8 in any spelling, without a content coding', async (name) => {
  const read = [
    json,
    'Application/JSON',
    `${json}; charset=utf-8`,
    `${json};charset=UTF-8`,
    `${json}; charset="utf-8"`,
    `${json} ; Charset="UTF\\-8"`,
    `${json}; charset=utf8`,
    `${json}; profile="a;charset=latin1"; charset=utf-8`,
  ];
  for (const type of read)
    expect({ type, status: await apis[name]?.(asText({ 'content-type': type })) }).toEqual({
      type,
      status: 200,
    });
  for (const coding of ['identity', 'Identity', '', 'identity, identity'])
    expect(await apis[name]?.(asText({ 'content-encoding': coding }))).toBe(200);
});

test.each(names)('%s answers 415 to another charset or content coding', async (name) => {
  const charsets = [
    'iso-8859-1',
    'ISO-8859-1',
    '"iso-8859-1"',
    '"iso\\-8859\\-1"',
    'latin1',
    'windows-1252',
    'us-ascii',
    'utf-16',
    'utf-16le',
    'UTF-32',
    'utf-7',
    '""',
    '',
    'utf-8; charset=latin1',
    "'utf-8'",
  ];
  for (const charset of charsets) {
    const type = `${json}; charset=${charset}`;
    expect({ type, status: await apis[name]?.(asText({ 'content-type': type })) }).toEqual({
      type,
      status: 415,
    });
  }
  for (const coding of ['gzip', 'GZIP', 'br', 'deflate', 'zstd', 'identity, gzip', 'aws-chunked'])
    expect(await apis[name]?.(asText({ 'content-encoding': coding }))).toBe(415);
});

test.each(names)('%s answers 400 to bytes that are not UTF-8', async (name) => {
  const latin1 = asBytes((body) => Buffer.from(body, 'latin1'));
  expect(await apis[name]?.(latin1)).toBe(400);
  for (const wrong of ['ff', 'c080', 'eda080', 'f4908080', 'c3'])
    expect(
      await apis[name]?.(
        asBytes((body) => {
          const [before = '', after = ''] = body.split('é');
          return Buffer.concat([
            Buffer.from(before),
            Buffer.from(wrong, 'hex'),
            Buffer.from(after),
          ]);
        }),
      ),
    ).toBe(400);
  expect(await apis[name]?.(asBytes((body) => Buffer.from(body, 'utf16le')))).toBe(400);
  expect(await apis[name]?.((body) => asText({})(body.replace('é', '\udc00')))).toBe(400);
});

test.each(names)(
  '%s tells a replaced byte from a replacement character by the length that was sent',
  async (name) => {
    const replaced = (lost: number) => (body: string) => {
      const arrived = body.replace('é', '\ufffd');
      const length = String(Buffer.byteLength(arrived) - lost);
      return asText({ 'content-length': length })(arrived);
    };
    expect(await apis[name]?.(replaced(2))).toBe(400);
    expect(await apis[name]?.(replaced(0))).toBe(200);
    expect(await apis[name]?.((body) => asText({})(body.replace('é', '\ufffd')))).toBe(200);
  },
);

test.each(names)('%s reads UTF-8 in base64, and ignores a byte order mark', async (name) => {
  expect(await apis[name]?.(asBytes((body) => Buffer.from(body)))).toBe(200);
  expect(await apis[name]?.(asBytes((body) => Buffer.from(`\ufeff${body}`)))).toBe(200);
  expect(await apis[name]?.((body) => asText({})(`\ufeff${body}`))).toBe(200);
  expect(await apis[name]?.((body) => asText({})(`\ufeff\ufeff${body}`))).toBe(400);
});

test('a refused content coding is told which one is taken', async () => {
  const headers = { 'content-encoding': 'gzip' };
  const refused = await rest.send('POST /v1/functions', { body: {}, headers });
  expect(refused).toMatchObject({ status: 415, headers: { 'accept-encoding': 'identity' } });
});
