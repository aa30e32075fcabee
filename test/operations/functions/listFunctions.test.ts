import { DeleteFunctionCommand, PublishFunctionCommand } from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import { createSample } from '../../support/emulator.ts';
import { startGateway } from '../../support/gateway.ts';

const gateway = await startGateway();
const { cloudFront } = gateway;
const IfMatch = 'ETVPDKIKX0DER';
const pad = (index: number) => String(index).padStart(3, '0');

const document = `query ($first: Int, $after: String, $stage: FunctionStage) {
  functions(first: $first, after: $after, stage: $stage) {
    edges { cursor node { name stage } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Page {
  edges: { cursor: string; node: { name: string; stage: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string;
    endCursor: string;
  };
}

async function list(variables: object = {}): Promise<Page> {
  return (await gateway.ask(document, variables)) as unknown as Page; // what the document asks for
}

const names = (page: Page) => page.edges.map(({ node }) => node.name);

test('an empty account is an empty page', async () => {
  expect(await list()).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

test('one function is one page, of each stage that exists', async () => {
  await createSample(cloudFront.client, 'f000');
  expect(names(await list({ first: 1 }))).toEqual(['f000']);
  await cloudFront.client.send(new PublishFunctionCommand({ Name: 'f000', IfMatch }));
  const { edges } = await list();
  expect(edges.map(({ node }) => node)).toEqual([
    { name: 'f000', stage: 'DEVELOPMENT' },
    { name: 'f000', stage: 'LIVE' },
  ]);
  expect((await list({ stage: 'LIVE' })).edges).toHaveLength(1);
});

test('a hundred functions are one request, or as many as there are pages', async () => {
  for (let index = 1; index < 100; index += 1)
    await createSample(cloudFront.client, `f${pad(index)}`);
  cloudFront.answered.length = 0;
  expect(names(await list({ first: 100, stage: 'DEVELOPMENT' }))).toHaveLength(100);
  expect(cloudFront.answered).toHaveLength(1);

  cloudFront.answered.length = 0;
  const seen: string[] = [];
  let after: string | undefined;
  let isMore = true;
  while (isMore) {
    const page = await list({ first: 30, after, stage: 'DEVELOPMENT' });
    seen.push(...names(page));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
    ({ hasNextPage: isMore, endCursor: after } = page.pageInfo);
  }
  expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => `f${pad(index)}`));
  expect(cloudFront.answered).toHaveLength(4);
});

test("any entry's cursor goes on behind that entry, however much is asked for", async () => {
  const page = await list({ first: 10, stage: 'DEVELOPMENT' });
  const fourth = page.edges[3]?.cursor;
  const rest = await list({ first: 3, after: fourth, stage: 'DEVELOPMENT' });
  expect(names(rest)).toEqual(['f004', 'f005', 'f006']);
  const onward = await list({ first: 2, after: rest.edges[0]?.cursor, stage: 'DEVELOPMENT' });
  expect(names(onward)).toEqual(['f005', 'f006']);
  const tail = await list({ first: 100, after: fourth, stage: 'DEVELOPMENT' });
  expect(names(tail)[0]).toBe('f004');
  expect(names(tail)).toHaveLength(96);
});

test('all ETags of a hundred are 101 requests, each ETag asked for twice read once', async () => {
  cloudFront.answered.length = 0;
  const query = `{ functions(first: 100, stage: DEVELOPMENT) { nodes { name etag again: etag } } }`;
  const { nodes } = await gateway.ask(query);
  expect(nodes).toHaveLength(100);
  expect(new Set((nodes as { etag: string }[]).map(({ etag }) => etag))).toEqual(
    new Set([IfMatch]),
  ); // asked for above
  expect(cloudFront.answered).toHaveLength(101);
});

test('functions that vanish between pages are left out, and what comes after is not', async () => {
  const page = await list({ first: 10, stage: 'DEVELOPMENT' });
  for (const Name of ['f009', 'f010', 'f011']) {
    await cloudFront.client.send(new DeleteFunctionCommand({ Name, IfMatch }));
  }
  const next = await list({ first: 3, after: page.pageInfo.endCursor, stage: 'DEVELOPMENT' });
  expect(names(next)).toEqual(['f012', 'f013', 'f014']);
});

test('an entry that vanishes while its ETag is read has none, and errors says why', async () => {
  cloudFront.failNext({ action: 'DescribeFunction', code: 'NoSuchFunctionExists' });
  const query = `{ functions(first: 2, stage: DEVELOPMENT) { nodes { name etag } } }`;
  const { body } = await gateway.invoke({ body: JSON.stringify({ query }) });
  const { data, errors } = JSON.parse(body ?? '');
  expect(data.functions.nodes).toHaveLength(2);
  expect(errors).toMatchObject([{ extensions: { code: 'NoSuchFunctionExists' } }]);
});

test.each([
  [{ first: 0 }, 'first'],
  [{ first: 101 }, 'first'],
  [{ first: -1 }, 'first'],
  [{ after: '' }, 'after'],
  [{ after: 'nonsense' }, 'after'],
  [{ after: Buffer.from('[-1,null]').toString('base64url') }, 'after'],
  [{ after: Buffer.from('{"__proto__":1}').toString('base64url') }, 'after'],
])('%j is InvalidArgument in errors, with the violation', async (variables, path) => {
  const { statusCode, body } = await gateway.invoke({
    body: JSON.stringify({ query: document, variables }),
  });
  expect(statusCode).toBe(200);
  const { data, errors } = JSON.parse(body ?? '');
  expect(data).toEqual({ functions: null });
  expect(errors).toMatchObject([
    { extensions: { code: 'InvalidArgument', violations: [{ path }] } },
  ]);
});

test('a refused list is in errors under its code', async () => {
  cloudFront.failNext({ code: 'AccessDenied' });
  const { body } = await gateway.invoke({ body: JSON.stringify({ query: document }) });
  expect(JSON.parse(body ?? '').errors).toMatchObject([
    { extensions: { code: 'AccessDenied', action: 'cloudfront:ListFunctions', decidedBy: 'IAM' } },
  ]);
});
