import { expect, test } from '@jest/globals';
import { authorizerOf } from '../support/gateway.ts';
import { createStore } from '../support/emulator.ts';
import { changeOutside, codeOf, membersOf, startHistory } from './someHistory.ts';

const { gateway, rest, client, send, create, update, publish, remove, versions } =
  await startHistory();
const { cloudFront } = gateway;

const document = `mutation ($input: RestoreFunctionInput!) { restoreFunction(input: $input) { __typename
  ... on ServiceError { errorCode retryable }
  ... on RestoreFunctionSuccess { recovered keyValueStoresNotRestored restored { number message }
    version { number event restoredFrom message author } previousLive { number }
    function { etag comment stage code { text } } live { stage comment } }
  ... on DeployStopped { step reason outcome development { comment stage etag } live { comment } }
  ... on NoSuchVersion { name number } ... on PreconditionFailed { changedBy { number author } current { etag } } } }`;
const restore = (input: object) => gateway.ask(document, { input });
const post = async (name: string, body: object, headers: Record<string, string>, group = 'admin') =>
  membersOf(
    await rest.send(`POST /v1/functions/${name}/restore`, {
      body,
      headers,
      authorizer: authorizerOf(group),
    }),
  );
const codeNow = async (name: string, stage = 'DEVELOPMENT') =>
  (await rest.send(`GET /v1/functions/${name}/code?stage=${stage}`)).bytes.toString();

/** Makes a function with two versions, the first one live, and the second broken. */
async function withMistake(name: string) {
  const created = await create(name, 'good', { comment: 'good', message: 'begin' });
  await publish(name, created['etag']);
  const broken = { code: { text: 'export { handler }' }, comment: 'broken' };
  return update(name, created['etag'], broken);
}

test('a restoration gives DEVELOPMENT the content of a version, as a new version, and LIVE stays', async () => {
  const { etag } = await withMistake('back');
  expect(await restore({ name: 'back', ifMatch: etag, version: 1, message: 'wrong' })).toEqual({
    __typename: 'RestoreFunctionSuccess',
    recovered: false,
    keyValueStoresNotRestored: [],
    restored: { number: 1, message: 'begin' },
    version: { number: 4, event: 'RESTORED', restoredFrom: 1, message: 'wrong', author: 'admin' },
    previousLive: null,
    function: {
      etag: expect.any(String),
      comment: 'good',
      stage: 'DEVELOPMENT',
      code: { text: codeOf('good') },
    },
    live: null,
  });
  expect(await codeNow('back')).toBe(codeOf('good'));
  expect((await versions('back'))[0]).toMatchObject({
    number: 4,
    event: 'RESTORED',
    restoredFrom: 1,
    comment: 'good',
  });
});

test('a restoration publishes if asked, and tells what was LIVE before, through both APIs', async () => {
  const { etag } = await withMistake('out');
  const body = { version: 1, publish: true, message: 'back' };
  const restored = await post('out', body, { 'if-match': String(etag) });
  expect(restored).toMatchObject({
    httpStatus: 200,
    comment: 'good',
    stage: 'DEVELOPMENT',
    status: 'UNASSOCIATED',
    restored: 1,
    version: 4,
    live: { stage: 'LIVE', status: 'UNASSOCIATED', comment: 'good' },
    previousLive: 2,
    keyValueStoresNotRestored: [],
    recovered: false,
  });
  expect(await versions('out')).toMatchObject([
    { number: 5, event: 'PUBLISHED', message: 'back' },
    { number: 4, event: 'RESTORED', message: 'back', restoredFrom: 1 },
    {},
    {},
    {},
  ]);
  const input = { name: 'out', ifMatch: restored['etag'], version: 4, publish: true };
  expect(await restore(input)).toMatchObject({
    live: { stage: 'LIVE' },
    previousLive: { number: 5 },
  });
});

test('a publication that is refused stops a restoration after DEVELOPMENT has the content', async () => {
  const { etag } = await withMistake('stops');
  const body = { version: 3, publish: true };
  expect(await post('stops', body, { 'if-match': String(etag) })).toMatchObject({
    httpStatus: 422,
    errorCode: 'DeployStopped',
    retryable: false,
    step: 'PUBLISH',
    reason: 'FunctionBroken',
    outcome: 'NOT_APPLIED',
    development: { comment: 'broken', stage: 'DEVELOPMENT' },
    live: { comment: 'good', stage: 'LIVE' },
  });
  const [last] = await versions('stops');
  expect(last).toMatchObject({ event: 'RESTORED', restoredFrom: 3 });
  const input = { name: 'stops', ifMatch: last?.['etag'], version: 3, publish: true };
  expect(await restore(input)).toMatchObject({
    __typename: 'DeployStopped',
    reason: 'FunctionBroken',
    live: { comment: 'good' },
  });
  expect(await codeNow('stops', 'LIVE')).toBe(codeOf('good'));
});

test('a restoration whose publication is not answered tells that it may have been made', async () => {
  const { etag } = await withMistake('doubt');
  cloudFront.failNext({ action: 'PublishFunction', code: 'InternalError' });
  cloudFront.failNext({ action: 'GetFunction', code: 'AccessDenied' });
  const stopped = await post('doubt', { version: 1, publish: true }, { 'if-match': String(etag) });
  expect(stopped).toMatchObject({
    httpStatus: 504,
    reason: 'ServiceUnavailable',
    outcome: 'UNKNOWN',
    detail: expect.stringMatching(/^DEVELOPMENT got the content, and it may have been published: /),
  });
});

test('a function that was deleted is created anew with a former content', async () => {
  const { etag } = await withMistake('gone');
  await remove('gone', etag);
  const none = { 'if-none-match': '*' };
  const body = { version: 1, publish: true, message: 'back' };
  const answer = await rest.send('POST /v1/functions/gone/restore', { body, headers: none });
  expect(answer).toMatchObject({
    status: 201,
    headers: { location: '/v1/functions/gone', etag: '"ETVPDKIKX0DER"' },
    body: { comment: 'good', restored: 1, version: 5, live: { stage: 'LIVE' } },
  });
  expect(await codeNow('gone', 'LIVE')).toBe(codeOf('good'));
  expect(await post('gone', body, none)).toMatchObject({
    httpStatus: 412,
    errorCode: 'FunctionAlreadyExists',
  });
  await remove('gone', 'ETVPDKIKX0DER');
  expect(await restore({ name: 'gone', version: 2 })).toMatchObject({
    __typename: 'RestoreFunctionSuccess',
    function: { comment: 'good' },
    version: { event: 'RESTORED', restoredFrom: 2 },
  });
});

test('the version of a deletion can be restored: it has the content of DEVELOPMENT before', async () => {
  const { etag } = await create('last', 'last');
  await remove('last', etag);
  expect(await restore({ name: 'last', version: 2 })).toMatchObject({
    function: { code: { text: codeOf('last') } },
  });
});

test('what cannot be restored: a stale version, a number without a version, one that was refused', async () => {
  const { etag } = await withMistake('not');
  const stale = 'ETVPDKIKX0DER';
  expect(await restore({ name: 'not', ifMatch: stale, version: 1 })).toMatchObject({
    __typename: 'PreconditionFailed',
    changedBy: { number: 3, author: 'admin' },
    current: { etag },
  });
  cloudFront.failNext({ action: 'UpdateFunction', code: 'AccessDenied' });
  await rest.send('PATCH /v1/functions/not', {
    body: { comment: 'x' },
    headers: { 'if-match': String(etag) },
  });
  for (const version of [0, -1, 4, 99]) {
    expect(await restore({ name: 'not', ifMatch: etag, version })).toEqual({
      __typename: 'NoSuchVersion',
      errorCode: 'NoSuchVersion',
      retryable: false,
      name: 'not',
      number: version,
    });
  }
  expect(await post('not', { version: 99 }, { 'if-match': String(etag) })).toMatchObject({
    httpStatus: 404,
    errorCode: 'NoSuchVersion',
    number: 99,
  });
  expect(await post('not', { version: 1 }, {})).toMatchObject({ httpStatus: 428 });
  expect(await post('not', {}, { 'if-match': String(etag) })).toMatchObject({ httpStatus: 400 });
  expect(await post('not', { version: '1' }, { 'if-match': String(etag) })).toMatchObject({
    httpStatus: 400,
  });
});

test('a restoration names the key value stores whose data it does not restore', async () => {
  const arn = await createStore(client, 'data');
  const created = await create('reads', 'store', { keyValueStoreArns: [arn] });
  const updated = await update('reads', created['etag'], { keyValueStoreArns: [] });
  expect(
    await post('reads', { version: 1 }, { 'if-match': String(updated['etag']) }),
  ).toMatchObject({
    keyValueStoreArns: [arn],
    keyValueStoresNotRestored: [arn],
  });
});

test('what a restoration replaces is in the history, also if it was changed elsewhere', async () => {
  await create('around', 'one');
  const etag = await changeOutside(client, 'around', 'two');
  await restore({ name: 'around', ifMatch: etag, version: 1 });
  expect(await versions('around')).toMatchObject([
    { number: 3, event: 'RESTORED' },
    { number: 2, event: 'OBSERVED' },
    { number: 1, event: 'CREATED' },
  ]);
  expect(await send('GET /v1/functions/around/diff?from=1&to=2')).toMatchObject({
    code: expect.stringContaining('+  // two'),
  });
});
