import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from '@jest/globals';
import { startFaultProxy } from '../support/faultProxy.ts';
import { startUpstream } from '../support/gateway.ts';
import { dynamoDbClientOf, historyTable } from '../support/historyTable.ts';
import { startHistory, type Members } from './someHistory.ts';

const upstream = startUpstream({ history: true });
const { cloudFront } = await upstream;
const proxy = await startFaultProxy(cloudFront.url);
afterAll(() => proxy.close());
const settings = { AWS_ENDPOINT_URL_DYNAMODB: proxy.url };
const { gateway, rest, create, update, versions } = await startHistory(settings, upstream);

/** Does something while DynamoDB fails. */
async function whileBroken<Value>(work: () => Promise<Value>): Promise<Value> {
  proxy.plan = () => ({ kind: 'UNAVAILABLE_BEFORE' });
  try {
    return await work();
  } finally {
    proxy.plan = () => ({ kind: 'NONE' });
  }
}

/** Removes the code of a version, as an operator does with a secret. */
async function eraseCode(name: string, sha256: unknown): Promise<void> {
  const erase = new UpdateItemCommand({
    TableName: historyTable,
    Key: { pk: { S: name }, sk: { S: `C#${String(sha256)}` } },
    UpdateExpression: 'REMOVE #bytes',
    ExpressionAttributeNames: { '#bytes': 'bytes' },
  });
  await dynamoDbClientOf(cloudFront.url).send(erase);
}

test('a history that cannot be read is in errors or a problem, and a version without its code has none', async () => {
  const created = await create('erased', 'secret');
  await update('erased', created['etag'], { code: { text: '// clean' } });
  const query = '{ versions(name: "erased") { nodes { number code { text } } } }';
  const broken = await whileBroken(() => gateway.invoke({ body: JSON.stringify({ query }) }));
  expect(JSON.parse(broken.body ?? '')).toMatchObject({
    data: { versions: null },
    errors: [{ path: ['versions'], extensions: { code: 'ServiceUnavailable' } }],
  });
  const problem = await whileBroken(() => rest.send('GET /v1/functions/erased/versions'));
  expect(problem).toMatchObject({ status: 503, body: { errorCode: 'ServiceUnavailable' } });
  const [, first] = await versions('erased');
  await eraseCode('erased', first?.['codeSha256']);
  expect(await gateway.ask(query)).toMatchObject({
    nodes: [
      { number: 2, code: { text: '// clean' } },
      { number: 1, code: null },
    ],
  });
  expect(await rest.send('GET /v1/functions/erased/versions/1/code')).toMatchObject({
    status: 404,
    body: { errorCode: 'NoSuchVersion', number: 1 },
  });
});

test('a version whose code was erased is neither restored nor compared', async () => {
  const created = await create('neither', 'secret');
  const { etag } = await update('neither', created['etag'], { code: { text: '// clean' } });
  const [, first] = await versions('neither');
  await eraseCode('neither', first?.['codeSha256']);
  const restored = await rest.send('POST /v1/functions/neither/restore', {
    headers: { 'if-match': String(etag) },
    body: { version: 1 },
  });
  expect(restored).toMatchObject({ status: 404, body: { errorCode: 'NoSuchVersion' } });
  const compared = await rest.send('GET /v1/functions/neither/diff?from=1&to=2');
  expect(compared).toMatchObject({ status: 404, body: { errorCode: 'NoSuchVersion', number: 1 } });
});

test.each(['PATCH', 'DELETE', 'publish', 'restore'])(
  'without the table %s is refused before anything is written, with the reason',
  async (change) => {
    const name = `refused-${change}`;
    const { etag } = await create(name);
    const { answered } = cloudFront;
    answered.length = 0;
    const isPost = !/^[A-Z]/.test(change);
    const request = isPost
      ? `POST /v1/functions/${name}/${change}`
      : `${change} /v1/functions/${name}`;
    const bodies: Record<string, Members> = { PATCH: { comment: 'x' }, restore: { version: 1 } };
    const body = bodies[change];
    const headers = { 'if-match': String(etag) };
    const answer = await whileBroken(() => rest.send(request, { headers, ...(body && { body }) }));
    expect(answer).toMatchObject({
      status: 503,
      body: {
        errorCode: 'ServiceUnavailable',
        outcome: 'NOT_APPLIED',
        detail: expect.stringContaining('history'),
      },
    });
    const writes = new Set(['UpdateFunction', 'PublishFunction', 'DeleteFunction']);
    expect(answered.filter(({ action }) => writes.has(String(action)))).toEqual([]);
  },
);
