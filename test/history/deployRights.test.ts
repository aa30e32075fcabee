import { beforeEach, expect, test } from '@jest/globals';
import type { Caller } from '../../src/access/caller.ts';
import type { Context } from '../../src/context.ts';
import type { DeployFunctionInput, FunctionAction } from '../../src/contract/schema.generated.ts';
import { createGateway } from '../../src/createContext.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { operations } from '../../src/operations/index.ts';
import { authorizerOf } from '../support/gateway.ts';
import { apis, deployer, goodCode } from './someDeploy.ts';
import { startHistory } from './someHistory.ts';

const started = await startHistory();
const { gateway, create } = started;
const { cloudFront } = gateway;
const deploy = deployer(started);
const { createContext } = createGateway(process.env);
const ifMatch = 'ETVPDKIKX0DER';
const code = { text: goodCode('two') };
await create('team-b-one', 'one');
await create('team-a-one', 'one');
await create('team-a-two', 'one');
beforeEach(() => {
  cloudFront.answered.length = 0;
});

const caller: Caller = { subject: 'team-a', kind: 'JWT', issuer: 'i', groups: ['team-a'] };
const contextOf = () => createContext(caller, toLambdaContext('test', 29_000));
const withRights = (may: (right: FunctionAction) => boolean): Context => {
  const { access, ...context } = contextOf();
  return { ...context, access: { ...access, may } };
};
const whole = {
  comment: '',
  runtime: 'CLOUDFRONT_JS_2_0' as const,
  keyValueStoreArns: [],
  code,
};
const everything = { grants: [], keyValueStoreGrants: [], may: () => true, mayStore: () => true };

const needs: [string, DeployFunctionInput, FunctionAction[]][] = [
  ['a deploy', { name: 'team-a-one', ifMatch, ...whole }, ['WRITE', 'TEST', 'PUBLISH']],
  ['a creation', { name: 'team-a-new', code }, ['CREATE', 'TEST', 'PUBLISH']],
  [
    'a deploy without publication',
    { name: 'team-a-one', ifMatch, ...whole, publish: false },
    ['WRITE', 'TEST'],
  ],
  [
    'a deploy that leaves something out',
    { name: 'team-a-two', ifMatch, code },
    ['READ', 'WRITE', 'TEST', 'PUBLISH'],
  ],
  [
    'a deploy that may be put back',
    { name: 'team-a-two', ifMatch: 'E3UN6WX5RRO2AG', ...whole, onFailure: 'RESTORE' },
    ['READ', 'WRITE', 'TEST', 'PUBLISH'],
  ],
];

test.each(needs)(
  'the first check: %s needs just its rights, and without one nothing is written',
  async (_, input, rights) => {
    for (const missing of rights) {
      const context = withRights((right) => right !== missing);
      expect(await operations.deployFunction(input, context)).toMatchObject({
        __typename: 'AccessDenied',
        decidedBy: 'GATEWAY',
      });
    }
    const others = cloudFront.answered.filter(({ action }) => action !== 'Query');
    expect(others).toEqual([]);
    const enough = withRights((right) => rights.includes(right));
    expect(await operations.deployFunction(input, enough)).toMatchObject({
      __typename: 'DeployFunctionSuccess',
    });
  },
);

test('the first check: a deploy of a foreign function is refused through both APIs without asking AWS', async () => {
  const denied = { errorCode: 'AccessDenied', decidedBy: 'GATEWAY' };
  for (const api of apis) {
    for (const input of [
      { name: 'team-b-one', ifMatch, code },
      { name: 'team-b-new', code },
    ])
      expect(await deploy(api, input, authorizerOf('team-a'))).toMatchObject(denied);
  }
  expect(cloudFront.answered).toEqual([]);
});

test.each<[string, Partial<DeployFunctionInput>]>([
  ['all that it writes', whole],
  ['code alone', {}],
])(
  'the second check: with the first one off, IAM refuses a deploy of %s to a foreign function',
  async (_, more) => {
    const context = { ...contextOf(), access: everything };
    const input = { name: 'team-b-one', ifMatch, code, ...more };
    expect(await operations.deployFunction(input, context)).toMatchObject({
      __typename: 'AccessDenied',
      decidedBy: 'IAM',
    });
    const allowed = cloudFront.answered.filter(
      ({ action, status }) => action !== 'AssumeRole' && status < 400,
    );
    expect(allowed).toEqual([]);
  },
);

test('each step of a deploy has its line in the audit log', async () => {
  const name = 'team-a-audited';
  gateway.log.length = 0;
  await deploy('GraphQL', { name, code, message: 'why' }, authorizerOf('team-a'));
  await deploy('REST', { name, ifMatch, code: { text: 'export { handler }' } });
  expect(gateway.log.filter(({ message }) => message === 'audit')).toMatchObject([
    { operation: 'CreateFunction', function: name, subject: 'team-a', outcome: 'Success' },
    { operation: 'PublishFunction', function: name, subject: 'team-a', outcome: 'Success' },
    { operation: 'DeployFunction', function: name, subject: 'admin', outcome: 'CheckFailed' },
  ]);
});
