import { beforeEach, expect, test } from '@jest/globals';
import type { Context } from '../../src/context.ts';
import type { Caller } from '../../src/access/caller.ts';
import type { UpdateFunctionInput } from '../../src/contract/schema.generated.ts';
import { createGateway } from '../../src/createContext.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { readChangedBy } from '../../src/operations/versions/changedBy.ts';
import { operations } from '../../src/operations/index.ts';
import { authorizerOf, contextOf } from '../support/gateway.ts';
import { startHistory } from './someHistory.ts';

const { gateway, rest, create, update, publish } = await startHistory();
const { cloudFront } = gateway;
const { createContext } = createGateway(process.env);

for (const name of ['team-a-one', 'team-b-one']) {
  const created = await create(name, name);
  await publish(name, created['etag']);
  await update(name, created['etag'], { comment: 'second' });
}
beforeEach(() => {
  cloudFront.answered.length = 0;
});

const second = 'E3UN6WX5RRO2AG';

/** Lists what reads the history of a function, with IAM's name of the first call. */
const readsOn = (name: string) =>
  [
    ['listVersions', (c: Context) => operations.listVersions({ name, first: 5 }, c)],
    ['getVersion', (c: Context) => operations.getVersion({ name, number: 1 }, c)],
    ['getVersionCode', (c: Context) => operations.getVersionCode({ name, number: 1 }, c)],
    [
      'functionDiff',
      (c: Context) =>
        operations.functionDiff({ name, from: { version: 1 }, to: { version: 3 } }, c),
    ],
  ] as const;
const restorationOf = (name: string, more: object = {}) =>
  [
    'restoreFunction',
    (c: Context) => operations.restoreFunction({ name, ifMatch: second, version: 1, ...more }, c),
  ] as const;

const caller = (group: string): Caller => ({
  subject: group,
  kind: 'JWT',
  issuer: 'i',
  groups: [group],
});
const contextFor = (group: string) => createContext(caller(group), toLambdaContext('test', 29_000));
const everything = { grants: [], keyValueStoreGrants: [], may: () => true, mayStore: () => true };
const whole = {
  comment: '',
  runtime: 'CLOUDFRONT_JS_2_0' as const,
  keyValueStoreArns: [],
  code: { text: '//' },
} satisfies Partial<UpdateFunctionInput>;
const changeOf = (name: string) =>
  [
    'updateFunction',
    (c: Context) => operations.updateFunction({ name, ifMatch: second, ...whole }, c),
  ] as const;
const onForeign = [...readsOn('team-b-one'), restorationOf('team-b-one'), changeOf('team-b-one')];

test.each(onForeign)(
  'the first check: %s of a foreign function is refused without asking AWS',
  async (_, call) => {
    const result = await call(contextFor('team-a'));
    expect(result).toMatchObject({ __typename: 'AccessDenied', decidedBy: 'GATEWAY' });
    expect(cloudFront.answered).toEqual([]);
  },
);

test.each(onForeign)(
  'the second check: with the first one off, IAM refuses %s of a foreign function',
  async (_, call) => {
    const result = await call({ ...contextFor('team-a'), access: everything });
    expect(result).toMatchObject({ __typename: 'AccessDenied', decidedBy: 'IAM' });
  },
);

test.each(readsOn('team-a-one'))('whoever may read a function may use %s', async (_, call) => {
  const { access, ...context } = contextFor('team-a');
  const result = await call({
    ...context,
    access: { ...access, may: (right) => right === 'READ' },
  });
  expect(result).not.toHaveProperty('errorCode');
});

test.each(readsOn('team-a-one'))('without the right to read, %s is refused', async (_, call) => {
  const { access, ...context } = contextFor('team-a');
  const result = await call({
    ...context,
    access: { ...access, may: (right) => right !== 'READ' },
  });
  expect(result).toMatchObject({ __typename: 'AccessDenied', decidedBy: 'GATEWAY' });
  expect(cloudFront.answered).toEqual([]);
});

test.each([
  ['WRITE', {}, 'cloudfront:UpdateFunction'],
  ['CREATE', { ifMatch: null }, 'cloudfront:CreateFunction'],
  ['PUBLISH', { publish: true }, 'cloudfront:PublishFunction'],
] as const)(
  'a restoration needs the right %s for %j, and asks nobody without it',
  async (lacking, more, action) => {
    const { access, ...context } = contextFor('team-a');
    const [, call] = restorationOf('team-a-one', more);
    const result = await call({
      ...context,
      access: { ...access, may: (right) => right !== lacking },
    });
    expect(result).toMatchObject({ __typename: 'AccessDenied', action, decidedBy: 'GATEWAY' });
    expect(cloudFront.answered).toEqual([]);
  },
);

test('a restoration needs no right to read', async () => {
  const { etag } = await create('team-a-unread', 'unread');
  const { access, ...context } = contextFor('team-a');
  const [, call] = restorationOf('team-a-unread', { ifMatch: etag });
  const result = await call({
    ...context,
    access: { ...access, may: (right) => right === 'WRITE' },
  });
  expect(result).toMatchObject({ __typename: 'RestoreFunctionSuccess' });
});

test('a caller of a foreign team sees nothing of a history through either API', async () => {
  const paths = ['versions', 'versions/1', 'versions/1/code', 'diff?from=1&to=LIVE'];
  for (const path of paths) {
    const request = `GET /v1/functions/team-b-one/${path}`;
    const answer = await rest.send(request, { authorizer: authorizerOf('team-a') });
    expect({ path, ...answer }).toMatchObject({
      path,
      status: 403,
      body: { decidedBy: 'GATEWAY' },
    });
    expect(answer.bytes.toString()).not.toContain('second');
  }
  const query = `{ versions(name: "team-b-one") { nodes { comment } } version(name: "team-b-one", number: 1) { comment }
    node(id: "team-b-one:version:1") { id } }`;
  const { body = '' } = await gateway.invoke({
    body: JSON.stringify({ query }),
    requestContext: contextOf('POST', authorizerOf('team-a')),
  });
  expect(JSON.parse(body)).toMatchObject({
    data: { versions: null, version: null, node: null },
    errors: [1, 2, 3].map(() => ({ extensions: { code: 'AccessDenied' } })),
  });
});

test('who made the other change is told only to a caller who may read the function', async () => {
  const { etag } = await create('team-a-told', 'told');
  await update('team-a-told', etag, { comment: 'second' });
  const conflict = { name: 'team-a-told', stage: 'DEVELOPMENT' } as const;
  expect(await readChangedBy(conflict, contextFor('team-a'))).toMatchObject({ number: 2 });
  cloudFront.answered.length = 0;
  const { access, ...context } = contextFor('team-a');
  const unread = { ...access, may: (right: string) => right !== 'READ' };
  expect(await readChangedBy(conflict, { ...context, access: unread })).toBeNull();
  expect(cloudFront.answered).toEqual([]);
});
