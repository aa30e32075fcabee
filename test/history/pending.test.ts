import { expect, test } from '@jest/globals';
import { changeOutside, codeOf, startHistory } from './someHistory.ts';

// So that a change can be settled at once. `npm start` and the stack wait until nothing that was sent can arrive any more.
const started = startHistory({ HISTORY_UNTIL_MS: '1' });
const { sweep, gateway, rest, client, create, update, publish, remove, versions } = await started;
const { cloudFront } = gateway;

/** Sends a change whose answer is lost, and of which CloudFront cannot be asked what became. */
async function changeInDoubt(name: string, etag: unknown): Promise<void> {
  cloudFront.failNext({ action: 'UpdateFunction', code: 'InternalError' });
  cloudFront.failNext({ action: 'GetFunction', code: 'AccessDenied' });
  const answer = await rest.send(`PATCH /v1/functions/${name}`, {
    headers: { 'if-match': String(etag) },
    body: {
      comment: 'doubt',
      runtime: 'CLOUDFRONT_JS_2_0',
      keyValueStoreArns: [],
      code: { text: codeOf('doubt') },
      message: 'try',
    },
  });
  expect(answer).toMatchObject({ status: 504, body: { outcome: 'UNKNOWN' } });
}

/** Gives the actions since the last time, sorted by name. */
function actions(): string[] {
  const names = cloudFront.answered.splice(0).map(({ action = '' }) => action);
  return names.toSorted((one, other) => (one < other ? -1 : 1));
}

test('a change in doubt is PENDING without evidence, with who began it and why', async () => {
  const { etag } = await create('pending');
  await changeInDoubt('pending', etag);
  expect((await versions('pending'))[0]).toMatchObject({
    number: 2,
    event: 'UPDATED',
    state: 'PENDING',
    evidence: null,
    author: 'admin',
    message: 'try',
    etag: null,
    modifiedAt: null,
  });
});

test('what can be settled is: a change that was not made is gone from the list', async () => {
  const { etag } = await create('settled');
  await changeInDoubt('settled', etag);
  await sweep();
  expect((await versions('settled')).map(({ number }) => number)).toEqual([1]);
});

test('a change that somebody else has replaced before it was settled is UNKNOWN without evidence', async () => {
  const { etag } = await create('unknown');
  await changeInDoubt('unknown', etag);
  await changeOutside(client, 'unknown', 'elsewhere');
  await sweep();
  expect(await versions('unknown')).toMatchObject([
    { number: 3, event: 'OBSERVED' },
    { number: 2, event: 'UPDATED', state: 'UNKNOWN', evidence: null, author: 'admin' },
    { number: 1, event: 'CREATED', state: 'APPLIED' },
  ]);
});

test('what is not selected is not read: a list of versions asks CloudFront nothing, one with `unrecorded` both stages', async () => {
  const { etag } = await create('asked');
  await update('asked', etag, { comment: 'x' });
  actions();
  await gateway.ask('{ versions(name: "asked") { nodes { number } } }');
  expect(actions()).toEqual(['Query']);
  await gateway.ask('{ versions(name: "asked") { unrecorded { id } } }');
  expect(actions()).toEqual(['DescribeFunction', 'DescribeFunction', 'Query', 'Query']);
  await gateway.ask('{ version(name: "asked", number: 1) { comment } }');
  expect(actions()).toEqual(['GetItem']);
  await gateway.ask('{ version(name: "asked", number: 1) { code { text } } }');
  expect(actions()).toEqual(['GetItem', 'GetItem']);
  const input = { name: 'asked', ifMatch: etag };
  const stale = (more: string) =>
    gateway.ask(
      `mutation ($input: DeleteFunctionInput!) { deleteFunction(input: $input) { ... on PreconditionFailed { name ${more} } } }`,
      { input },
    );
  await stale('');
  const without = actions();
  await stale('changedBy { number }');
  expect(actions()).toEqual([...without, 'Query']);
});

test('stages that cannot be read are null: those that are not recorded over REST, and those of a restoration that stopped', async () => {
  const { etag } = await create('unread');
  cloudFront.failNext({ action: 'DescribeFunction', code: 'AccessDenied', times: 2 });
  const { body } = await rest.send('GET /v1/functions/unread/versions');
  expect(body).toMatchObject({ items: [{ number: 1 }], unrecorded: null });
  const broken = await update('unread', etag, { code: { text: 'export { handler }' } });
  cloudFront.failNext({ action: 'DescribeFunction', code: 'AccessDenied', times: 2 });
  const stopped = await rest.send('POST /v1/functions/unread/restore', {
    headers: { 'if-match': String(broken['etag']) },
    body: { version: 2, publish: true },
  });
  expect(stopped).toMatchObject({ status: 422, body: { development: null, live: null } });
});

test('a change costs as many calls as are told: with nothing changed elsewhere, the history adds four to an update', async () => {
  actions();
  const whole = {
    runtime: 'CLOUDFRONT_JS_2_0',
    keyValueStoreArns: [],
    code: { text: codeOf('x') },
  };
  const { etag } = await create('counted');
  expect(actions()).toEqual(['CreateFunction', 'PutItem', 'PutItem', 'Query', 'UpdateItem']);
  const updated = await update('counted', etag, { ...whole, comment: 'y' });
  expect(actions()).toEqual(['PutItem', 'PutItem', 'Query', 'UpdateFunction', 'UpdateItem']);
  await update('counted', updated['etag'], { ...whole, comment: 'z' });
  expect(actions()).toEqual(['PutItem', 'Query', 'UpdateFunction', 'UpdateItem']);
  const [{ etag: now } = {}] = await versions('counted');
  actions();
  await publish('counted', now);
  expect(actions().filter((action) => action !== 'TestFunction')).toEqual([
    'DescribeFunction',
    'DescribeFunction',
    'DescribeFunction',
    'PublishFunction',
    'PutItem',
    'Query',
    'UpdateItem',
  ]);
  await remove('counted', now);
  expect(actions()).toEqual([
    'DeleteFunction',
    'DescribeFunction',
    'DescribeFunction',
    'PutItem',
    'Query',
    'UpdateItem',
  ]);
});
