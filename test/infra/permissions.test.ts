/** Evaluates the stack's roles and the session policies as IAM does. */
import { runSimulation, type Simulation } from '@cloud-copilot/iam-simulate';
import { expect, test } from '@jest/globals';
import { accessOf } from '../../src/access/access.ts';
import { parseRules } from '../../src/access/rules.ts';
import { storeActions, storePolicy } from '../../src/access/storePolicy.ts';
import { rolesOfStack } from '../../src/local/roles.ts';
import { sessionName } from '../../src/access/caller.ts';
import {
  accountActions,
  functionActions,
  functionArns,
  sessionPolicy,
} from '../../src/access/sessionPolicy.ts';

const accountId = '123456789012';
const operatorArn = `arn:aws:iam::${accountId}:role/OperatorRole`;
const roles = new Map((await rolesOfStack()).map((role) => [role.name, role]));

function roleNamed(name: string) {
  const role = roles.get(name);
  if (!role) throw new Error(`there is no ${name}`);
  return role;
}

type Question = Pick<Simulation['request'], 'action'> & {
  role: string;
  resource: string;
  context?: Record<string, string | string[]>;
} & Pick<Simulation, 'sessionPolicy' | 'resourcePolicy'>;

async function isAllowed({ role, action, resource, context = {}, ...policies }: Question) {
  const result = await runSimulation(
    {
      request: {
        principal: `arn:aws:sts::${accountId}:assumed-role/${role}/session`,
        action,
        resource: { resource, accountId },
        contextVariables: context,
      },
      identityPolicies: roleNamed(role).policies.map((policy, index) => ({
        name: `${role} ${index}`,
        policy,
      })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...policies,
    },
    {},
  );
  if (result.resultType === 'error') throw new Error(JSON.stringify(result.errors));
  return result.overallResult === 'Allowed';
}

/** Lists the actions that IAM knows for the whole account only. */
const ofAll = [
  'cloudfront:CreateFunction',
  'cloudfront:CreateKeyValueStore',
  'cloudfront:ListDistributions',
  'cloudfront:ListFunctions',
  'cloudfront:ListKeyValueStores',
];
const ofOne = [
  'cloudfront:DeleteFunction',
  'cloudfront:DescribeFunction',
  'cloudfront:GetFunction',
  'cloudfront:PublishFunction',
  'cloudfront:ListTagsForResource',
  'cloudfront:TagResource',
  'cloudfront:TestFunction',
  'cloudfront:UntagResource',
  'cloudfront:UpdateFunction',
];
const functionArn = (name: string) => `arn:aws:cloudfront::${accountId}:function/${name}`;

const storeArn = (id: string) => `arn:aws:cloudfront::${accountId}:key-value-store/${id}`;

const ofStore = [...new Set(Object.values(storeActions).flat())];

/** Lists what nobody may ever do. */
const others = [
  ['cloudfront:UntagResource', `arn:aws:cloudfront::${accountId}:distribution/E1`],
  ['cloudfront:ListTagsForResource', `arn:aws:cloudfront::${accountId}:distribution/E1`],
  ['cloudfront:TagResource', `arn:aws:cloudfront::${accountId}:distribution/E1`],
  ['cloudfront:GetDistribution', `arn:aws:cloudfront::${accountId}:distribution/E1`],
  ['cloudfront:UpdateDistribution', `arn:aws:cloudfront::${accountId}:distribution/E1`],
  ['cloudfront:CreateInvalidation', `arn:aws:cloudfront::${accountId}:distribution/E1`],
  ['cloudfront-keyvaluestore:PutKey', storeArn('one')],
  ['cloudfront-keyvaluestore:DeleteKey', storeArn('one')],
  ['cloudfront:TagResource', storeArn('one')],
  ['cloudfront-keyvaluestore:GetKey', 'arn:aws:cloudfront::999999999999:key-value-store/one'],
  ['cloudfront:GetFunction', 'arn:aws:cloudfront::999999999999:function/team-a-one'],
  ['sts:AssumeRole', `arn:aws:iam::${accountId}:role/admin`],
  ['sts:GetFederationToken', `arn:aws:sts::${accountId}:federated-user/one`],
  ['iam:PassRole', `arn:aws:iam::${accountId}:role/admin`],
  ['lambda:UpdateFunctionCode', `arn:aws:lambda:us-east-1:${accountId}:function:one`],
  ['s3:GetObject', 'arn:aws:s3:::bucket/key'],
] as const;

const words = Object.entries(functionActions).map(([word, actions]) => ({
  word,
  actions: [...actions, ...(accountActions[word as keyof typeof accountActions] ?? [])].map(
    (action) => `cloudfront:${action}`,
  ),
}));
const teamA = {
  subject: 'alice',
  kind: 'JWT',
  issuer: 'https://issuer.example',
  groups: ['team-a'],
} as const;
const policyOf = (rules: unknown[], groups: readonly string[]) => {
  const caller = {
    subject: 'alice',
    kind: 'JWT',
    issuer: 'https://issuer.example',
    groups,
  } as const;
  const access = accessOf(caller, parseRules({ rules }));
  return JSON.parse(sessionPolicy(access, { arns: functionArns(operatorArn), history: true }));
};

test.each(words)(
  '$word on team-a-* is that, on those, and nothing else',
  async ({ word, actions }) => {
    const rule = { group: 'team-a', functions: ['team-a-*'], actions: [word.toLowerCase()] };
    const session = { role: 'OperatorRole', sessionPolicy: policyOf([rule], ['team-a']) };
    for (const action of ofAll) {
      const allowed = await isAllowed({ ...session, action, resource: '*' });
      expect([action, allowed]).toEqual([action, actions.includes(action)]);
    }
    for (const action of ofOne) {
      for (const name of ['team-a-one', 'team-b-one', 'team-a', 'unknown', 'x-team-a-one']) {
        const allowed = await isAllowed({ ...session, action, resource: functionArn(name) });
        const expected = actions.includes(action) && name === 'team-a-one';
        expect([action, name, allowed]).toEqual([action, name, expected]);
      }
    }
    for (const [action, resource] of others) {
      expect([action, await isAllowed({ ...session, action, resource })]).toEqual([action, false]);
    }
  },
);

test('the words together are every action on functions, but for what key value stores alone need', () => {
  const all = [...words.flatMap(({ actions }) => actions), 'cloudfront:CreateKeyValueStore'];
  expect(new Set(all)).toEqual(new Set([...ofAll, ...ofOne]));
});

const everything = words.map(({ word }) => word.toLowerCase());

const tableArn = `arn:aws:dynamodb:us-east-1:${accountId}:table/HistoryTable`;
const tableReads = ['dynamodb:GetItem', 'dynamodb:Query'];
const tableWrites = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];
const partition = (...names: string[]) => ({ 'dynamodb:LeadingKeys': names });

/** Lists what no session may do with the table, whatever its partition. */
const otherOnTable = [
  'BatchGetItem',
  'BatchWriteItem',
  'DeleteItem',
  'DeleteTable',
  'DescribeTable',
  'ExportTableToPointInTime',
  'PartiQLSelect',
  'PartiQLUpdate',
  'Scan',
  'UpdateTable',
].map((action) => `dynamodb:${action}`);

test.each(words)(
  '$word on team-a-* opens the history of those functions, to write unless it is READ',
  async ({ word }) => {
    const rule = { group: 'team-a', functions: ['team-a-*'], actions: [word.toLowerCase()] };
    const session = { role: 'OperatorRole', sessionPolicy: policyOf([rule], ['team-a']) };
    const may = (action: string, ...names: string[]) =>
      isAllowed({ ...session, action, resource: tableArn, context: partition(...names) });
    for (const action of [...tableReads, ...tableWrites]) {
      const isOpen = word !== 'READ' || tableReads.includes(action);
      expect([action, await may(action, 'team-a-one')]).toEqual([action, isOpen]);
      expect(await may(action, 'team-b-one')).toBe(false);
      expect(await may(action, 'team-a-one', 'team-b-one')).toBe(false);
      expect(await may(action, '#sweep')).toBe(false);
      const index = { action, resource: `${tableArn}/index/open` };
      expect(await isAllowed({ ...session, ...index, context: partition('team-a-one') })).toBe(
        false,
      );
    }
    for (const action of otherOnTable)
      expect([action, await may(action, 'team-a-one')]).toEqual([action, false]);
    for (const action of otherOnTable)
      expect(await isAllowed({ ...session, action, resource: tableArn })).toBe(false);
  },
);

test.each(['*', 'k*', 'kvs*', '*sweep', '*redirects'])(
  'the pattern %s of functions opens no partition of other things',
  async (pattern) => {
    for (const actions of [['read'], everything]) {
      const rule = { group: 'team-a', functions: [pattern], actions };
      const session = { role: 'OperatorRole', sessionPolicy: policyOf([rule], ['team-a']) };
      for (const name of ['#sweep', 'kvs#redirects']) {
        for (const action of [...tableReads, ...tableWrites]) {
          const context = partition(name);
          expect(await isAllowed({ ...session, action, resource: tableArn, context })).toBe(false);
        }
      }
    }
  },
);

test("the API's role may invoke the sandbox and no other Lambda; the other roles may invoke none", async () => {
  const lambda = (name: string) => `arn:aws:lambda:us-east-1:${accountId}:function:${name}`;
  const action = 'lambda:InvokeFunction';
  const sandbox = lambda('SandboxLambdaFunction');
  for (const [role, resource, expected] of [
    ['ApiRole', sandbox, true],
    ['ApiRole', lambda('GraphqlLambdaFunction'), false],
    ['OperatorRole', sandbox, false],
    ['SandboxRole', sandbox, false],
    ['ObserverRole', sandbox, false],
    ['CachesRole', sandbox, false],
    ['PagesRole', sandbox, false],
  ] as const)
    expect([role, await isAllowed({ role, action, resource })]).toEqual([role, expected]);
});

test.each(['Sandbox', 'Caches', 'Pages'])(
  'the role of the Lambda %s may write its own log, and nothing else',
  async (name) => {
    const role = `${name}Role`;
    const log = (of: string) => `arn:aws:logs:us-east-1:${accountId}:log-group:${of}LogGroup:*`;
    for (const [other, resource] of [
      ...others,
      ...ofAll.map((each) => [each, '*'] as const),
      ...ofOne.map((each) => [each, functionArn('team-a-one')] as const),
      ...ofStore.map((each) => [each, storeArn('one')] as const),
      ...[...tableReads, ...tableWrites, ...otherOnTable].map((each) => [each, tableArn] as const),
      ['sts:AssumeRole', operatorArn] as const,
      ['sts:SetSourceIdentity', operatorArn] as const,
      ['logs:CreateLogGroup', log(name)] as const,
      ['logs:GetLogEvents', log(name)] as const,
      ['logs:PutLogEvents', log('Graphql')] as const,
      ['xray:PutTraceSegments', '*'] as const,
    ])
      expect([other, await isAllowed({ role, action: other, resource })]).toEqual([other, false]);
    for (const action of ['logs:CreateLogStream', 'logs:PutLogEvents'])
      expect([action, await isAllowed({ role, action, resource: log(name) })]).toEqual([
        action,
        true,
      ]);
  },
);

test('the observer reaches every partition of the table and its index, and reads functions and key value stores', async () => {
  const role = 'ObserverRole';
  for (const action of [...tableReads, ...tableWrites]) {
    for (const name of ['team-a-one', '#sweep']) {
      const question = { role, action, resource: tableArn, context: partition(name) };
      expect([action, await isAllowed(question)]).toEqual([action, true]);
    }
  }
  const index = `${tableArn}/index/open`;
  expect(await isAllowed({ role, action: 'dynamodb:Query', resource: index })).toBe(true);
  expect(await isAllowed({ role, action: 'dynamodb:Scan', resource: index })).toBe(false);
  for (const action of otherOnTable)
    expect(await isAllowed({ role, action, resource: tableArn })).toBe(false);
  for (const action of ofOne) {
    const isRead = ['cloudfront:DescribeFunction', 'cloudfront:GetFunction'].includes(action);
    const resource = functionArn('unknown');
    expect([action, await isAllowed({ role, action, resource })]).toEqual([action, isRead]);
  }
  for (const action of ofStore) {
    const isRead = /:(?:DescribeKeyValueStore|ListKeys)$/.test(action);
    const resource = storeArn('unknown');
    expect([action, await isAllowed({ role, action, resource })]).toEqual([action, isRead]);
  }
  for (const action of ofAll) {
    const isList = action === 'cloudfront:ListFunctions';
    expect([action, await isAllowed({ role, action, resource: '*' })]).toEqual([action, isList]);
  }
});

test('two rules for one caller stay apart: what one allows on its functions, the other does not get', async () => {
  const rules = [
    { group: 'team-a', functions: ['team-a-*'], actions: everything },
    { group: 'readers', functions: ['*'], actions: ['read'] },
  ];
  const session = { role: 'OperatorRole', sessionPolicy: policyOf(rules, ['team-a', 'readers']) };
  const may = (action: string, name: string) =>
    isAllowed({ ...session, action, resource: functionArn(name) });
  expect(await may('cloudfront:DeleteFunction', 'team-a-one')).toBe(true);
  expect(await may('cloudfront:GetFunction', 'team-b-one')).toBe(true);
  expect(await may('cloudfront:DeleteFunction', 'team-b-one')).toBe(false);
});

test('a caller whom no rule names may do nothing', async () => {
  const rule = { group: 'team-a', functions: ['*'], actions: everything };
  const session = { role: 'OperatorRole', sessionPolicy: policyOf([rule], ['team-b']) };
  for (const action of ofAll)
    expect(await isAllowed({ ...session, action, resource: '*' })).toBe(false);
  for (const action of ofOne)
    expect(await isAllowed({ ...session, action, resource: functionArn('unknown') })).toBe(false);
});

test('the operator role itself may do what the words stand for, and no more', async () => {
  const role = 'OperatorRole';
  for (const action of ofAll) expect(await isAllowed({ role, action, resource: '*' })).toBe(true);
  for (const action of ofOne)
    expect(await isAllowed({ role, action, resource: functionArn('unknown') })).toBe(true);
  for (const [action, resource] of others)
    expect([action, await isAllowed({ role, action, resource })]).toEqual([action, false]);
});

test('the operator role may use key value stores as the words stand for', async () => {
  const role = 'OperatorRole';
  for (const action of ofStore)
    expect(await isAllowed({ role, action, resource: storeArn('unknown') })).toBe(true);
});

test.each(Object.entries(storeActions))(
  '%s on a key value store is that, on this store, and nothing else',
  async (word, actions) => {
    const rule = {
      group: 'team-a',
      keyValueStores: ['team-a-*'],
      actions: [word.toLowerCase()],
    };
    const { mayStore } = accessOf({ ...teamA }, parseRules({ rules: [rule] }));
    const named = { name: 'team-a-one', arn: storeArn('one') };
    const policy = JSON.parse(storePolicy(named, { mayStore }, { history: true }));
    const session = { role: 'OperatorRole', sessionPolicy: policy };
    for (const action of ofStore) {
      const allowed = await isAllowed({ ...session, action, resource: storeArn('one') });
      expect([action, allowed]).toEqual([action, actions.includes(action)]);
      expect(await isAllowed({ ...session, action, resource: storeArn('two') })).toBe(false);
    }
    for (const action of ofAll)
      expect(await isAllowed({ ...session, action, resource: '*' })).toBe(false);
    for (const [action, resource] of others)
      expect([action, await isAllowed({ ...session, action, resource })]).toEqual([action, false]);
  },
);

test("a Lambda's own role may do nothing at CloudFront, nor anything else that a caller could want", async () => {
  const role = 'ApiRole';
  for (const action of ofAll) expect(await isAllowed({ role, action, resource: '*' })).toBe(false);
  for (const action of ofOne)
    expect(await isAllowed({ role, action, resource: functionArn('unknown') })).toBe(false);
  for (const [action, resource] of others)
    expect([action, await isAllowed({ role, action, resource })]).toEqual([action, false]);
});

const named = (SourceIdentity: string, RoleSessionName = SourceIdentity) => ({
  'sts:SourceIdentity': SourceIdentity,
  'sts:RoleSessionName': RoleSessionName,
});

const alice = { kind: 'JWT', subject: 'auth0|alice', issuer: 'https://issuer.example' } as const;
const service = {
  kind: 'IAM',
  subject: `arn:aws:sts::${accountId}:assumed-role/deploy/build-1`,
  issuer: accountId,
} as const;

test.each([
  ['a token', named(sessionName({ ...alice, groups: [] })), true],
  ['a service', named(sessionName({ ...service, groups: [] })), true],
  ['nobody', { 'sts:RoleSessionName': 'jwt.alice' }, false],
  ['somebody of no kind', named('alice'), false],
  ['somebody else than its name says', named('jwt.alice', 'jwt.bob'), false],
])('the API becomes the operator for %s: %j, %s', async (_, context, expected) => {
  const question = {
    role: 'ApiRole',
    action: 'sts:AssumeRole',
    resource: operatorArn,
    resourcePolicy: roleNamed('OperatorRole').trustPolicy,
  };
  expect(await isAllowed({ ...question, context })).toBe(expected);
});

test('the API may give a source identity of the two kinds only', async () => {
  const question = {
    role: 'ApiRole',
    action: 'sts:SetSourceIdentity',
    resource: operatorArn,
    resourcePolicy: roleNamed('OperatorRole').trustPolicy,
  };
  const may = (identity: string) =>
    isAllowed({ ...question, context: { 'sts:SourceIdentity': identity } });
  expect(await may('jwt.alice')).toBe(true);
  expect(await may('iam.deploy')).toBe(true);
  expect(await may('root')).toBe(false);
});

test('no other role of the account becomes the operator, whatever its own policies say', async () => {
  const [policy] = roleNamed('ApiRole').policies.slice(1);
  const result = await runSimulation(
    {
      request: {
        principal: `arn:aws:sts::${accountId}:assumed-role/Other/session`,
        action: 'sts:AssumeRole',
        resource: { resource: operatorArn, accountId },
        contextVariables: named('jwt.alice'),
      },
      identityPolicies: [{ name: 'assume-operator', policy }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: roleNamed('OperatorRole').trustPolicy,
    },
    {},
  );
  expect(result).toMatchObject({ resultType: 'single', overallResult: 'ImplicitlyDenied' });
});
