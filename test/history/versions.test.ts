import { CreateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import { authorizerOf } from '../support/gateway.ts';
import { changeOutside, codeOf, deleteOutside, startHistory, type Members } from './someHistory.ts';

const { sweep, gateway, rest, client, send, create, update, publish, remove, versions } =
  await startHistory();
const { cloudFront } = gateway;

const fields = `id name number event source state evidence stage author sessionName message createdAt modifiedAt
  etag codeSha256 comment runtime runtimeName keyValueStoreArns restoredFrom testSummary { passed failed }`;
const listed = async (name: string, more = '', first = 100) =>
  gateway.ask(
    `query ($name: String!, $first: Int) { versions(name: $name, first: $first) {
    name nodes { ${fields} ${more} } pageInfo { hasNextPage endCursor } unrecorded { id etag } } }`,
    {
      name,
      first,
    },
  ) as Promise<{ nodes: Members[]; unrecorded: Members[]; pageInfo: Members }>; // as asked for

test('each change is a version with who made it, why and what it made, newest first, the same through both APIs', async () => {
  const created = await create('each', 'one', { message: 'begin' });
  const updated = await update('each', created['etag'], { comment: 'second', message: 'go on' });
  const published = await publish('each', updated['etag']);
  await remove('each', updated['etag'], '?message=over');
  expect([created, updated, published].map(({ version }) => version)).toEqual([1, 2, 3]);
  expect(published['previousLive']).toBeNull();
  const found = await versions('each');
  const by = {
    author: 'admin',
    sessionName: 'jwt.admin',
    source: 'GATEWAY',
    state: 'APPLIED',
    evidence: 'ANSWER',
  };
  expect(found).toMatchObject([
    {
      ...by,
      number: 4,
      event: 'DELETED',
      stage: 'DEVELOPMENT',
      message: 'over',
      etag: null,
      modifiedAt: null,
    },
    {
      ...by,
      number: 3,
      event: 'PUBLISHED',
      stage: 'LIVE',
      message: null,
      etag: null,
      comment: 'second',
    },
    {
      ...by,
      number: 2,
      event: 'UPDATED',
      message: 'go on',
      etag: updated['etag'],
      comment: 'second',
    },
    {
      ...by,
      number: 1,
      event: 'CREATED',
      message: 'begin',
      etag: created['etag'],
      comment: '',
      restoredFrom: null,
      testSummary: null,
    },
  ]);
  const { nodes, unrecorded } = await listed('each');
  expect(nodes).toEqual(found);
  expect(unrecorded).toEqual([]);
});

test('a change that was refused leaves a gap, and a version of it is not there', async () => {
  const created = await create('gap');
  cloudFront.failNext({ action: 'UpdateFunction', code: 'AccessDenied' });
  const refused = { headers: { 'if-match': String(created['etag']) }, body: { comment: 'x' } };
  expect(await rest.send('PATCH /v1/functions/gap', refused)).toMatchObject({ status: 403 });
  const updated = await update('gap', created['etag'], { comment: 'y' });
  expect(updated['version']).toBe(3);
  expect((await versions('gap')).map(({ number }) => number)).toEqual([3, 1]);
  expect(await rest.send('GET /v1/functions/gap/versions/2')).toMatchObject({
    status: 404,
    body: { errorCode: 'NoSuchVersion', name: 'gap', number: 2 },
  });
  const query = `{ version(name: "gap", number: 2) { number } }`;
  const { body = '' } = await gateway.invoke({ body: JSON.stringify({ query }) });
  expect(JSON.parse(body)).toEqual({ data: { version: null } });
});

test('a version can be read by its number and by its id, and no number but one that is there', async () => {
  await create('one', 'one', { message: 'why' });
  const [listedOne] = await versions('one');
  expect(await send('GET /v1/functions/one/versions/1')).toEqual(listedOne);
  const query = `{ version(name: "one", number: 1) { ${fields} } }`;
  expect(await gateway.ask(query)).toEqual(listedOne);
  const node = `{ node(id: "${String(listedOne?.['id'])}") { ... on FunctionVersion { ${fields} } } }`;
  expect(await gateway.ask(node)).toEqual(listedOne);
  for (const [number, status] of [
    ['0', 404],
    ['-1', 404],
    ['2', 404],
    ['9999999999', 400],
    ['one', 400],
    ['1.5', 400],
    ['01', 400],
  ] as const) {
    expect({
      number,
      ...(await rest.send(`GET /v1/functions/one/versions/${number}`)),
    }).toMatchObject({ number, status });
  }
  const gone = `{ node(id: "one:version:2") { id } }`;
  const { body = '' } = await gateway.invoke({ body: JSON.stringify({ query: gone }) });
  expect(JSON.parse(body)).toEqual({ data: { node: null } });
});

test('the code of a version is there byte for byte, after it was replaced and after the function was deleted', async () => {
  const created = await create('coded', 'one');
  const updated = await update('coded', created['etag'], { code: { base64: 'AP8=' } });
  await remove('coded', updated['etag']);
  const got = await rest.send('GET /v1/functions/coded/versions/1/code');
  expect(got).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript' } });
  expect(got.bytes.toString()).toBe(codeOf('one'));
  for (const number of [2, 3]) {
    const { bytes } = await rest.send(`GET /v1/functions/coded/versions/${number}/code`);
    expect([...bytes]).toEqual([0, 255]);
  }
  const { nodes } = await listed('coded', 'code { text base64 sha256 sizeBytes }');
  expect(nodes.map(({ code }) => code)).toMatchObject([
    { text: null, base64: 'AP8=', sizeBytes: 2 },
    { text: null, base64: 'AP8=' },
    { text: codeOf('one'), sha256: nodes[2]?.['codeSha256'] },
  ]);
});

test('a change made elsewhere is shown as not recorded, and recorded before the gateway replaces it', async () => {
  const created = await create('outside', 'one');
  await publish('outside', created['etag']);
  const etag = await changeOutside(client, 'outside', 'two');
  const first = await send('GET /v1/functions/outside/versions?limit=1');
  expect(first['unrecorded']).toMatchObject([{ stage: 'DEVELOPMENT', etag }]);
  expect(await listed('outside')).toMatchObject({
    unrecorded: [{ id: 'outside:DEVELOPMENT', etag }],
  });
  expect((await versions('outside')).map(({ number }) => number)).toEqual([2, 1]); // a reader writes nothing
  await update('outside', etag, { code: { text: codeOf('three') } });
  const [last, observed] = await versions('outside');
  expect(last).toMatchObject({ number: 4, event: 'UPDATED', author: 'admin' });
  expect(observed).toMatchObject({
    number: 3,
    event: 'OBSERVED',
    source: 'OUTSIDE',
    state: 'APPLIED',
    evidence: 'READ',
    stage: 'DEVELOPMENT',
    author: null,
    sessionName: null,
    message: null,
    etag,
  });
  const { bytes } = await rest.send('GET /v1/functions/outside/versions/3/code');
  expect(bytes.toString()).toBe(codeOf('two'));
  expect(await listed('outside')).toMatchObject({ unrecorded: [] });
});

test('a function that was created elsewhere has both its stages recorded, and one that was deleted elsewhere its end', async () => {
  const made = await client.send(
    new CreateFunctionCommand({
      Name: 'elsewhere',
      FunctionConfig: { Comment: 'by hand', Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from(codeOf('hand')),
    }),
  );
  const published = await publish('elsewhere', made.ETag);
  expect(published['version']).toBe(2);
  expect(await versions('elsewhere')).toMatchObject([
    { number: 2, event: 'PUBLISHED', author: 'admin', comment: 'by hand' },
    { number: 1, event: 'OBSERVED', stage: 'DEVELOPMENT', etag: made.ETag, comment: 'by hand' },
  ]);
  await deleteOutside(client, 'elsewhere');
  await sweep();
  expect((await versions('elsewhere'))[0]).toEqual({
    id: 'elsewhere:version:3',
    name: 'elsewhere',
    number: 3,
    event: 'DELETED',
    source: 'OUTSIDE',
    state: 'APPLIED',
    evidence: 'READ',
    stage: 'DEVELOPMENT',
    author: null,
    sessionName: null,
    message: null,
    createdAt: expect.any(String),
    modifiedAt: null,
    etag: null,
    codeSha256: null,
    comment: '',
    runtime: null,
    runtimeName: '',
    keyValueStoreArns: [],
    restoredFrom: null,
    testSummary: null,
  });
  expect(await rest.send('GET /v1/functions/elsewhere/versions/3/code')).toMatchObject({
    status: 404,
    body: { errorCode: 'NoSuchVersion' },
  });
  expect((await listed('elsewhere', 'code { text }')).nodes[0]).toMatchObject({ code: null });
});

test('the pages of 250 versions have each version once, in order, by cursors and by links', async () => {
  let { etag } = await create('many');
  for (let count = 2; count <= 250; count += 1) {
    ({ etag } = await update('many', etag, { ...whole, comment: `number ${count}` }));
  }
  const descending = Array.from({ length: 250 }, (_, index) => 250 - index);
  const numbers: unknown[] = [];
  let after: string | null = null;
  do {
    const query = `query ($after: String) { versions(name: "many", first: 60, after: $after) {
      nodes { number } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const page = (await gateway.ask(query, { after })) as unknown as VersionPage; // as asked for
    numbers.push(...page.nodes.map(({ number }) => number));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(numbers).toEqual(descending);
  const linked: unknown[] = [];
  let path: string | undefined = '/v1/functions/many/versions?limit=100';
  while (path !== undefined) {
    const { body, headers } = await rest.send(`GET ${path}`);
    const page = body as { items: Members[]; nextCursor: string | null; unrecorded?: unknown }; // as documented
    expect(page.unrecorded).toEqual(linked.length === 0 ? [] : undefined);
    linked.push(...page.items.map(({ number }) => number));
    path = /^<([^>]+)>; rel="next"$/.exec(String(headers['link']))?.[1];
    expect(path === undefined).toBe(page.nextCursor === null);
  }
  expect(linked).toEqual(descending);
}, 120_000);

interface VersionPage {
  nodes: Members[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
}
const whole = {
  comment: '',
  runtime: 'CLOUDFRONT_JS_2_0',
  keyValueStoreArns: [],
  code: { text: codeOf('many') },
};

test('a page looks behind changes that were refused', async () => {
  const created = await create('refusals');
  for (let count = 0; count < 3; count += 1) {
    cloudFront.failNext({ action: 'UpdateFunction', code: 'AccessDenied' });
    await rest.send('PATCH /v1/functions/refusals', {
      headers: { 'if-match': String(created['etag']) },
      body: whole,
    });
  }
  const page = await send('GET /v1/functions/refusals/versions?limit=1');
  expect(page).toMatchObject({ items: [{ number: 1 }], nextCursor: null });
});

test('two functions of one name, one after the other, have one history', async () => {
  await remove('twice', (await create('twice', 'old'))['etag']);
  expect(await create('twice', 'new')).toMatchObject({ version: 3 });
  expect((await versions('twice')).map(({ event }) => event)).toEqual([
    'CREATED',
    'DELETED',
    'CREATED',
  ]);
});

test('a conflict tells who made the other change, and only to those who may read the function', async () => {
  const { etag } = await create('team-a-conflict');
  const updated = await send(
    'PATCH /v1/functions/team-a-conflict',
    { ...whole, message: 'mine' },
    { ifMatch: String(etag), as: 'team-a' },
  );
  const refused = await rest.send('PATCH /v1/functions/team-a-conflict', {
    headers: { 'if-match': String(etag) },
    body: whole,
  });
  expect(refused).toMatchObject({
    status: 412,
    body: { changedBy: { number: 2, author: 'team-a', message: 'mine', etag: updated['etag'] } },
  });
  const query = `mutation ($input: DeleteFunctionInput!) { deleteFunction(input: $input) {
    ... on PreconditionFailed { changedBy { number author code { text } } } } }`;
  expect(await gateway.ask(query, { input: { name: 'team-a-conflict', ifMatch: etag } })).toEqual({
    changedBy: { number: 2, author: 'team-a', code: { text: codeOf('many') } },
  });
  await changeOutside(client, 'team-a-conflict', 'elsewhere');
  const unknown = await rest.send('DELETE /v1/functions/team-a-conflict', {
    headers: { 'if-match': String(etag) },
    authorizer: authorizerOf('admin'),
  });
  expect(unknown).toMatchObject({ status: 412, body: { changedBy: null } });
});

test('a publication tells which version was live before', async () => {
  const created = await create('lives');
  const first = await publish('lives', created['etag']);
  const updated = await update('lives', created['etag'], { comment: 'next' });
  const query = `mutation ($input: PublishFunctionInput!) { publishFunction(input: $input) {
    ... on PublishFunctionSuccess { version { number event } previousLive { number event author } } } }`;
  expect(await gateway.ask(query, { input: { name: 'lives', ifMatch: updated['etag'] } })).toEqual({
    version: { number: 4, event: 'PUBLISHED' },
    previousLive: { number: first['version'], event: 'PUBLISHED', author: 'admin' },
  });
});
