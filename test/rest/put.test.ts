import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createSample, someCode } from '../support/emulator.ts';
import { startRest, type TestRest } from '../support/rest.ts';

const first = 'ETVPDKIKX0DER';
const second = 'E3UN6WX5RRO2AG';

let rest: TestRest;
let name: string;
let count = 0;
beforeAll(async () => {
  rest = await startRest();
});
beforeEach(async () => {
  name = `function-${(count += 1)}`;
  await createSample(rest.cloudFront.client, name);
  rest.cloudFront.answered.length = 0;
});

const actions = () => rest.cloudFront.answered.map(({ action }) => action);
const code = async (of = name) => (await rest.send(`GET /v1/functions/${of}/code`)).bytes;

interface File {
  type?: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** Uploads a file as the code of the sample. */
async function putCode({ type = 'text/javascript', body, headers }: File) {
  const bytes = Buffer.from(body);
  return rest.send(`PUT /v1/functions/${name}/code`, {
    headers: { 'content-type': type, 'if-match': `"${first}"`, ...headers },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  });
}

test.each([
  'text/javascript',
  'application/javascript',
  'TEXT/JavaScript; charset=UTF-8',
  'application/javascript;charset="utf-8"',
])('PUT .../code takes a file of %s as it is, and answers like PATCH', async (type) => {
  for (const [file, changed] of [
    ['// é🚀\r\n"use strict";\n', name],
    ['\ufefffunction handler() {}', `${name}-2`],
    ['{"code":{"text":"x"}}', `${name}-3`],
  ] as const) {
    if (changed !== name) await createSample(rest.cloudFront.client, changed);
    name = changed;
    rest.cloudFront.answered.length = 0;
    const put = await putCode({ type, body: file });
    expect(put).toMatchObject({
      status: 200,
      headers: { etag: `"${second}"`, 'content-type': 'application/json' },
      body: { name, stage: 'DEVELOPMENT', etag: second },
    });
    expect(actions()).toEqual(['DescribeFunction', 'UpdateFunction']);
    expect(await code()).toEqual(Buffer.from(file));
  }
});

test('PUT .../code keeps the configuration, and its answer has the members that PATCH has', async () => {
  const headers = { 'if-match': first };
  const patch = await rest.send(`PATCH /v1/functions/${name}`, {
    headers,
    body: { comment: 'kept' },
  });
  const put = await putCode({ body: '// put', headers: { 'if-match': `"${second}"` } });
  expect(put.body).toMatchObject({ comment: 'kept', runtime: 'CLOUDFRONT_JS_2_0' });
  const members = (body: unknown) => Object.keys(body as object); // an object, as documented
  expect(members(put.body)).toEqual(members(patch.body));
});

test('a body that API Gateway passes on as text is the same file', async () => {
  const headers = { 'content-type': 'text/javascript', 'if-match': first };
  const put = await rest.send(`PUT /v1/functions/${name}/code`, { headers, body: '\ufeff// é' });
  expect(put.status).toBe(200);
  expect(await code()).toEqual(Buffer.from('\ufeff// é'));
});

test.each([
  'application/json',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
  'application/ecmascript',
  'text/ecmascript',
  'text/plain',
  'text/javascript2',
  'text/javascript; charset=iso-8859-1',
  '',
])('PUT .../code with a file of %j is 415', async (type) => {
  expect(await putCode({ type, body: someCode })).toMatchObject({ status: 415 });
  expect(actions()).toEqual([]);
});

test('PUT .../code tells which types it takes', async () => {
  expect(await putCode({ type: 'text/plain', body: someCode })).toMatchObject({
    headers: { accept: 'text/javascript, application/javascript' },
  });
});

test.each<[string, Partial<File>, number, string | undefined]>([
  ['of no bytes', { body: '' }, 400, 'InvalidArgument'],
  ['that is not UTF-8', { body: Buffer.from('// é', 'latin1') }, 400, undefined],
  ['of 10,241 bytes', { body: '/'.repeat(10_241) }, 413, 'FunctionSizeLimitExceeded'],
  ['of 262,145 bytes', { body: '/'.repeat(262_145) }, 413, undefined],
  ['that is compressed', { headers: { 'content-encoding': 'gzip' } }, 415, undefined],
  ['for a stale version', { headers: { 'if-match': second } }, 412, 'PreconditionFailed'],
  ['for any version', { headers: { 'if-match': '*' } }, 400, 'InvalidIfMatchVersion'],
])('PUT .../code of a file %s is refused', async (_, file, status, errorCode) => {
  const answer = await putCode({ body: someCode, ...file });
  expect(answer).toMatchObject({ status, body: { ...(errorCode && { errorCode }) } });
  expect((await code()).toString()).toBe(someCode);
});

test('a rule that a file breaks is a violation of its code', async () => {
  const { body } = await putCode({ body: '' });
  expect(body).toMatchObject({ violations: [{ path: 'code' }] });
});

const whole = {
  comment: 'put',
  runtime: 'CLOUDFRONT_JS_1_0',
  keyValueStoreArns: [],
  code: { text: '// put' },
};
const create = (path: string, headers: Record<string, string>, body: object = whole) =>
  rest.send(`PUT ${path}`, { headers, body });

test.each(['', '/service'])(
  'PUT %s/v1/... with If-None-Match: * creates a function',
  async (prefix) => {
    const path = `${prefix}/v1/functions/new-${prefix.length}`;
    const created = await create(path, { 'if-none-match': ' * ' });
    expect(created).toMatchObject({
      status: 201,
      headers: { location: path, etag: `"${first}"` },
      body: { comment: 'put', runtime: 'CLOUDFRONT_JS_1_0', stage: 'DEVELOPMENT', etag: first },
    });
    expect(actions()).toEqual(['CreateFunction']);
    expect(await rest.send(`GET ${path}`)).toMatchObject({ status: 200, body: { etag: first } });
  },
);

test('PUT with If-None-Match: * of a function that is there is 412 and changes nothing', async () => {
  expect(await create(`/v1/functions/${name}`, { 'if-none-match': '*' })).toMatchObject({
    status: 412,
    body: { status: 412, errorCode: 'FunctionAlreadyExists', outcome: 'NOT_APPLIED', name },
  });
  expect((await code()).toString()).toBe(someCode);
});

test.each<[Record<string, string>, number]>([
  [{ 'if-match': `"${first}"`, 'if-none-match': '*' }, 400],
  [{ 'if-match': first, 'if-none-match': `"${second}"` }, 400],
  [{ 'if-match': first, 'if-none-match': '' }, 200],
  [{ 'if-none-match': `"${second}"` }, 400],
  [{ 'if-none-match': `*, "${second}"` }, 400],
  [{ 'if-none-match': 'W/*' }, 400],
  [{}, 428],
])('PUT with %j is %d', async (headers, status) => {
  const answer = await create(`/v1/functions/${name}`, headers);
  expect(answer).toMatchObject({
    status,
    body: status === 200 ? {} : { errorCode: 'InvalidIfMatchVersion' },
  });
  if (status !== 200) expect(actions()).toEqual([]);
});

test('PUT takes the same body whether it creates or replaces', async () => {
  const { code: _, ...partial } = whole;
  for (const [body, path] of [
    [partial, 'code'],
    [{ ...whole, name: 'other' }, 'name'],
    [{ ...whole, tags: [] }, 'tags'],
  ] as const) {
    for (const condition of ['if-none-match: *', `if-match: ${first}`])
      expect(
        await create(`/v1/functions/${name}`, Object.fromEntries([condition.split(': ')]), body),
      ).toMatchObject({
        status: 400,
        body: { violations: [expect.objectContaining({ path })] },
      });
  }
});
