import { expect, test } from '@jest/globals';
import { codeOf, membersOf, startHistory, type Members } from './someHistory.ts';

const { gateway, rest, create, update, publish } = await startHistory();

const document = `query ($name: String!, $from: FunctionContentReference!, $to: FunctionContentReference!) {
  functionDiff(name: $name, from: $from, to: $to) { __typename ... on ServiceError { errorCode }
  ... on FunctionDiff { name code from { version stage codeSha256 sizeBytes } to { version stage codeSha256 sizeBytes }
    changes { field from to } } ... on NoSuchVersion { number } } }`;

/** Compares through both APIs, which must say the same. */
async function diff(name: string, from: number | string, to: number | string): Promise<Members> {
  const reference = (of: number | string) =>
    typeof of === 'number' ? { version: of } : { stage: of };
  const variables = { name, from: reference(from), to: reference(to) };
  const { __typename, ...found } = await gateway.ask(document, variables);
  const answer = membersOf(await rest.send(`GET /v1/functions/${name}/diff?from=${from}&to=${to}`));
  expect(answer).toMatchObject(found);
  return { __typename, ...found };
}

const created = await create('compared', 'one', { comment: 'first' });
await publish('compared', created['etag']);
await update('compared', created['etag'], {
  comment: 'second',
  code: { text: codeOf('two') },
  runtime: 'CLOUDFRONT_JS_1_0',
});

test('two versions differ by a unified text and by the members of the configuration', async () => {
  const found = await diff('compared', 1, 3);
  expect(found).toMatchObject({
    name: 'compared',
    from: { version: 1, stage: 'DEVELOPMENT', sizeBytes: codeOf('one').length },
    to: { version: 3, stage: 'DEVELOPMENT', sizeBytes: codeOf('two').length },
    changes: [
      { field: 'comment', from: 'first', to: 'second' },
      { field: 'runtimeName', from: 'cloudfront-js-2.0', to: 'cloudfront-js-1.0' },
    ],
  });
  expect(found['code']).toBe(`--- compared.js (version 1)
+++ compared.js (version 3)
@@ -1,4 +1,4 @@
 function handler(event) {
-  // one
+  // two
   return event.request;
 }
`);
});

test('a version and a stage, two stages, and a content with itself are compared', async () => {
  const live = await diff('compared', 'DEVELOPMENT', 'LIVE');
  expect(live).toMatchObject({
    from: { version: null, stage: 'DEVELOPMENT' },
    to: { version: null, stage: 'LIVE' },
    code: expect.stringContaining('-  // two\n+  // one'),
  });
  expect(await diff('compared', 2, 'LIVE')).toMatchObject({
    from: { version: 2, stage: 'LIVE' },
    code: '',
    changes: [],
  });
  expect(await diff('compared', 3, 3)).toMatchObject({ code: '', changes: [] });
});

test('code that is not UTF-8 has no text to compare, and its hash tells that it differs', async () => {
  const { etag } = await create('bytes');
  await update('bytes', etag, { code: { base64: 'AP8=' } });
  const { code, from, to } = (await diff('bytes', 1, 2)) as {
    code: null;
    from: Members;
    to: Members;
  };
  expect(code).toBeNull();
  expect(from['codeSha256']).not.toBe(to['codeSha256']);
});

test('a version or a stage that is not there is told', async () => {
  expect(await diff('compared', 1, 99)).toEqual({
    __typename: 'NoSuchVersion',
    errorCode: 'NoSuchVersion',
    number: 99,
  });
  await create('unpublished');
  expect(await diff('unpublished', 'LIVE', 1)).toMatchObject({ errorCode: 'NoSuchFunctionExists' });
  expect(await diff('unknown', 1, 'DEVELOPMENT')).toMatchObject({ errorCode: 'NoSuchVersion' });
  expect(await diff('a..b', 1, 2)).toMatchObject({ errorCode: 'InvalidArgument' });
});

test.each([
  ['from=1', 'to'],
  ['to=LIVE', 'from'],
  ['from=BETA&to=1', 'from'],
  ['from=1&to=live', 'to'],
  ['from=1&to=', 'to'],
  ['from=1.5&to=1', 'from'],
  ['from=-1&to=1', 'from'],
  ['from=9999999999&to=1', 'from'],
])('a comparison of %s is malformed', async (query, path) => {
  const answer = await rest.send(`GET /v1/functions/compared/diff?${query}`);
  expect(answer).toMatchObject({
    status: 400,
    body: { type: 'about:blank', violations: [{ path, message: expect.any(String) }] },
  });
});
