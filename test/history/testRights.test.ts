import { beforeEach, expect, test } from '@jest/globals';
import type { Caller } from '../../src/access/caller.ts';
import type { Context } from '../../src/context.ts';
import type { FunctionAction } from '../../src/contract/schema.generated.ts';
import { createGateway } from '../../src/createContext.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { operations } from '../../src/operations/index.ts';
import { readLastResult } from '../../src/operations/testCases/lastResults.ts';
import { createSample } from '../support/emulator.ts';
import { authorizerOf } from '../support/gateway.ts';
import { startHistory } from './someHistory.ts';

const { gateway, rest, client } = await startHistory();
const { cloudFront } = gateway;
const { createContext } = createGateway(process.env);
const ifMatch = 'ETVPDKIKX0DER';
const httpRequest = 'GET / HTTP/1.1';

for (const name of ['team-a-one', 'team-b-one']) {
  await createSample(client, name);
  await rest.send(`PUT /v1/functions/${name}/tests/kept`, { body: { httpRequest } });
}
beforeEach(() => {
  cloudFront.answered.length = 0;
});

type Call = (context: Context) => Promise<object | null>;

/** Lists what works with the test cases of a function, with the right that it needs. */
const callsOn = (name: string): [string, FunctionAction, Call][] => [
  ['listTestCases', 'READ', (c) => operations.listTestCases({ name }, c)],
  ['getTestCase', 'READ', (c) => operations.getTestCase({ name, case: 'kept' }, c)],
  [
    'lastResult',
    'READ',
    async (c) => {
      const [one] = (await operations.listTestCases(
        { name: 'team-a-one' },
        createContext(caller('team-a'), toLambdaContext('test', 29_000)),
      )) as { functionName: string }[]; // as stored above
      return readLastResult({ ...one, functionName: name } as never, c);
    },
  ],
  ['saveTestCase', 'WRITE', (c) => operations.saveTestCase({ name, case: 'new', httpRequest }, c)],
  ['deleteTestCase', 'WRITE', (c) => operations.deleteTestCase({ name, case: 'new' }, c)],
  ['runTestCases', 'TEST', (c) => operations.runTestCases({ name, ifMatch }, c)],
];

const caller = (group: string): Caller => ({
  subject: group,
  kind: 'JWT',
  issuer: 'i',
  groups: [group],
});
const contextFor = (group: string) => createContext(caller(group), toLambdaContext('test', 29_000));
const everything = { grants: [], keyValueStoreGrants: [], may: () => true, mayStore: () => true };
const withRights = (may: (right: FunctionAction) => boolean): Context => {
  const { access, ...context } = contextFor('team-a');
  return { ...context, access: { ...access, may } };
};

test.each(callsOn('team-b-one'))(
  'the first check: %s of a foreign function is refused without asking AWS',
  async (_, _right, call) => {
    const context = contextFor('team-a');
    expect(await call(context)).toMatchObject({
      __typename: 'AccessDenied',
      decidedBy: 'GATEWAY',
    });
    expect(context.calls).toEqual([]);
  },
);

test.each(callsOn('team-b-one'))(
  'the second check: with the first one off, IAM refuses %s of a foreign function',
  async (_, _right, call) => {
    const result = await call({ ...contextFor('team-a'), access: everything });
    expect(result).toMatchObject({ __typename: 'AccessDenied', decidedBy: 'IAM' });
    expect(cloudFront.answered.map(({ action }) => action)).not.toContain('TestFunction');
  },
);

test.each(callsOn('team-a-one'))('%s needs the right %s alone', async (_, right, call) => {
  const allowed = (await call(withRights((asked) => asked === right))) ?? {}; // there is no last result yet
  expect(allowed).not.toHaveProperty('errorCode', 'AccessDenied');
  const without = withRights((asked) => asked !== right);
  expect(await call(without)).toMatchObject({
    __typename: 'AccessDenied',
    decidedBy: 'GATEWAY',
  });
  expect(without.calls).toEqual([]);
});

test('a run by a caller who may not read the function needs ifMatch, and tells no hash of the code', async () => {
  const mayTest = () => withRights((right) => right === 'TEST');
  const run = await operations.runTestCases({ name: 'team-a-one', ifMatch }, mayTest());
  expect(run).toMatchObject({ run: { etag: ifMatch, codeSha256: null, passed: 1 } });
  const stale = { name: 'team-a-one', ifMatch: 'E3UN6WX5RRO2AG' };
  expect(await operations.runTestCases(stale, mayTest())).toMatchObject({
    __typename: 'PreconditionFailed',
  });
  const context = mayTest();
  expect(await operations.runTestCases({ name: 'team-a-one' }, context)).toMatchObject({
    __typename: 'AccessDenied',
    action: 'cloudfront:GetFunction',
  });
  expect(context.calls.map(({ action }) => action)).not.toContain('cloudfront:TestFunction');
});

test('a caller of a foreign team sees and changes no test case through REST', async () => {
  const authorizer = authorizerOf('team-a');
  const requests = ['GET tests', 'GET tests/kept', 'DELETE tests/kept', 'POST tests/run'];
  for (const request of requests) {
    const target = request.replace(' ', ' /v1/functions/team-b-one/');
    expect(await rest.send(target, { authorizer })).toMatchObject({ status: 403 });
  }
  const target = 'PUT /v1/functions/team-b-one/tests/kept';
  const put = await rest.send(target, { authorizer, body: { httpRequest } });
  expect(put).toMatchObject({ status: 403 });
  expect(await rest.send('GET /v1/functions/team-b-one/tests/kept')).toMatchObject({
    body: { rev: 1 },
  });
});
