import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  GetFunctionCommand,
  ListFunctionsCommand,
  ListTagsForResourceCommand,
  PublishFunctionCommand,
  TestFunctionCommand,
  UpdateFunctionCommand,
  type CloudFrontClient,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { createSample, someCode } from '../../support/emulator.ts';
import {
  allow,
  bothActions,
  credentialOf,
  fullAccess,
  functionArn,
  keyOf,
  roleArn,
  sessionArn,
  startAccount,
  trust,
  type TestAccount,
} from '../../support/roles.ts';

const trustPolicy = trust(roleArn('gateway'), bothActions);
const roles = [
  { name: 'gateway', trustPolicy, policies: [] },
  { name: 'operator', trustPolicy, policies: [fullAccess] },
  {
    name: 'careful',
    trustPolicy,
    policies: [
      fullAccess,
      { Statement: [{ Effect: 'Deny', Action: '*', Resource: functionArn('prod-*') }] },
    ],
  },
  {
    name: 'tagged',
    trustPolicy,
    policies: [
      allow(['cloudfront:CreateFunction', 'cloudfront:TagResource'], '*', {
        Condition: { StringEquals: { 'aws:RequestTag/team': 'a' } },
      }),
      allow(['cloudfront:GetFunction', 'cloudfront:ListTagsForResource'], '*', {
        Condition: { StringEquals: { 'aws:ResourceTag/team': 'a' } },
      }),
    ],
  },
  {
    name: 'own',
    trustPolicy,
    policies: [allow('cloudfront:*', functionArn('${aws:SourceIdentity}-*'))],
  },
  { name: 'broken', trustPolicy, policies: [{ Statement: [{ Effekt: 'Allow' }] }] },
];

let aws: TestAccount;
beforeAll(async () => {
  aws = await startAccount(roles, [keyOf('gateway'), keyOf('unknown'), keyOf('broken')]);
  for (const name of ['team-a-one', 'team-b-one', 'prod-one']) await createSample(aws.client, name);
});

const FunctionConfig = { Comment: '', Runtime: 'cloudfront-js-2.0' } as const;
const FunctionCode = Buffer.from(someCode);
const IfMatch = 'ETVPDKIKX0DER';

/** Assumes a role and gives a CloudFront client with the session. */
async function session(role: string, policy?: object, SourceIdentity = 'ann') {
  const answer = await aws.assume({
    RoleArn: roleArn(role),
    SourceIdentity,
    ...(policy && { Policy: JSON.stringify(policy) }),
  });
  return aws.as(credentialOf(answer));
}

const onFunction = {
  DescribeFunction: (client, Name) => client.send(new DescribeFunctionCommand({ Name })),
  GetFunction: (client, Name) => client.send(new GetFunctionCommand({ Name })),
  TestFunction: (client, Name) =>
    client.send(new TestFunctionCommand({ Name, IfMatch, EventObject: Buffer.from('{}') })),
  UpdateFunction: (client, Name) =>
    client.send(new UpdateFunctionCommand({ Name, IfMatch, FunctionConfig, FunctionCode })),
  PublishFunction: (client, Name) => client.send(new PublishFunctionCommand({ Name, IfMatch })),
  DeleteFunction: (client, Name) => client.send(new DeleteFunctionCommand({ Name, IfMatch })),
  ListTagsForResource: (client, Name) =>
    client.send(new ListTagsForResourceCommand({ Resource: functionArn(Name) })),
} satisfies Record<string, (client: CloudFrontClient, Name: string) => Promise<unknown>>;
const update = (client: CloudFrontClient, name: string) => onFunction.UpdateFunction(client, name);

function denied(action: string, reason: string, { role = 'operator', on = '' } = {}) {
  const user = sessionArn(role, role === 'operator' || role === 'careful' ? 'jwt.ann' : 'lambda');
  return {
    name: 'AccessDenied',
    message: `User: ${user} is not authorized to perform: cloudfront:${action}${on && ` on resource: ${on}`} ${reason}`,
    $metadata: { httpStatusCode: 403, attempts: 1 },
  };
}

const noSession = (action: string) =>
  `because no session policy allows the cloudfront:${action} action`;
const noIdentity = (action: string) =>
  `because no identity-based policy allows the cloudfront:${action} action`;

test.each(Object.entries(onFunction))(
  '%s needs a permission on the function, whether it exists or not',
  async (action, act) => {
    const client = await session(
      'operator',
      allow(`cloudfront:${action}`, functionArn('team-a-*')),
    );
    for (const name of ['team-b-one', 'team-b-none']) {
      const refusal = denied(action, noSession(action), { on: functionArn(name) });
      await expect(act(client, name)).rejects.toMatchObject(refusal);
    }
    await expect(act(client, 'team-a-none')).rejects.toMatchObject({
      name: expect.stringMatching(/^(?:NoSuchFunctionExists|NoSuchResource)$/),
    });
    const other = await session('operator', allow(`cloudfront:X${action}`, '*'));
    await expect(act(other, 'team-a-one')).rejects.toMatchObject({ name: 'AccessDenied' });
  },
);

test('ListFunctions and CreateFunction need a permission on all functions', async () => {
  const narrow = await session('operator', allow('cloudfront:*', functionArn('team-a-*')));
  const list = new ListFunctionsCommand();
  await expect(narrow.send(list)).rejects.toMatchObject(
    denied('ListFunctions', noSession('ListFunctions')),
  );
  await expect(createSample(narrow, 'team-a-new')).rejects.toMatchObject(
    denied('CreateFunction', noSession('CreateFunction'), { on: functionArn('*') }),
  );
  const wide = await session(
    'operator',
    allow(['cloudfront:ListFunctions', 'cloudfront:CreateFunction'], '*'),
  );
  await expect(wide.send(list)).resolves.toMatchObject({ FunctionList: { Quantity: 3 } });
  await expect(createSample(wide, 'team-a-one')).rejects.toMatchObject({
    name: 'FunctionAlreadyExists',
  });
});

test('a session policy adds no permission to those of the role', async () => {
  const client = await session('own', fullAccess);
  await expect(update(client, 'team-a-one')).rejects.toMatchObject({
    message: expect.stringMatching(/no identity-based policy allows/),
  });
  const none = aws.as(keyOf('gateway'));
  await expect(update(none, 'team-a-one')).rejects.toMatchObject(
    denied('UpdateFunction', noIdentity('UpdateFunction'), {
      role: 'gateway',
      on: functionArn('team-a-one'),
    }),
  );
});

test('a role that does not exist may do nothing', async () => {
  await expect(aws.as(keyOf('unknown')).send(new ListFunctionsCommand())).rejects.toMatchObject(
    denied('ListFunctions', noIdentity('ListFunctions'), { role: 'unknown' }),
  );
});

test('an explicit deny overrides every allow, in the role and in the session', async () => {
  const on = functionArn('prod-one');
  await expect(update(await session('careful'), 'prod-one')).rejects.toMatchObject(
    denied('UpdateFunction', 'with an explicit deny in an identity-based policy', {
      role: 'careful',
      on,
    }),
  );
  const { Statement } = fullAccess;
  const policy = { Statement: [...Statement, { Effect: 'Deny', Action: '*', Resource: on }] };
  const client = await session('operator', policy);
  await expect(update(client, 'prod-one')).rejects.toMatchObject(
    denied('UpdateFunction', 'with an explicit deny in a session policy', { on }),
  );
  await expect(onFunction.GetFunction(client, 'team-b-one')).resolves.toBeDefined();
});

test('a star matches any text, a question mark one character, a pattern the whole name', async () => {
  const get = async (pattern: string, name: string) => {
    const client = await session('operator', allow('cloudfront:Get*', functionArn(pattern)));
    return onFunction.GetFunction(client, name).then(
      () => true,
      (error: Error) => error.name !== 'AccessDenied',
    );
  };
  expect(await get('team-?-one', 'team-a-one')).toBe(true);
  expect(await get('team-?-one', 'team-ab-one')).toBe(false);
  expect(await get('*-one', 'team-a-one')).toBe(true);
  expect(await get('team-a', 'team-a-one')).toBe(false);
  expect(await get('TEAM-A-*', 'team-a-one')).toBe(false);
});

test('a policy variable stands for the source identity', async () => {
  const client = await session('own', undefined, 'team-a');
  await expect(onFunction.GetFunction(client, 'team-a-one')).resolves.toBeDefined();
  await expect(onFunction.GetFunction(client, 'team-b-one')).rejects.toMatchObject({
    name: 'AccessDenied',
  });
});

test('a function with tags needs TagResource, and tags can be conditions', async () => {
  const create = (client: CloudFrontClient, Name: string, Value: string) =>
    client.send(
      new CreateFunctionCommand({
        Name,
        FunctionConfig,
        FunctionCode,
        Tags: { Items: [{ Key: 'team', Value }] },
      }),
    );
  const untagging = await session('operator', allow('cloudfront:CreateFunction', '*'));
  await expect(create(untagging, 'tagged-a', 'a')).rejects.toMatchObject(
    denied('TagResource', noSession('TagResource'), { on: functionArn('tagged-a') }),
  );
  const tagged = await session('tagged');
  await expect(create(tagged, 'tagged-b', 'b')).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(createSample(tagged, 'untagged')).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(create(tagged, 'tagged-a', 'a')).resolves.toBeDefined();
  await expect(onFunction.GetFunction(tagged, 'tagged-a')).resolves.toBeDefined();
  await expect(onFunction.ListTagsForResource(tagged, 'tagged-a')).resolves.toBeDefined();
  await expect(onFunction.GetFunction(tagged, 'team-a-one')).rejects.toMatchObject({
    name: 'AccessDenied',
  });
  const { Items } = (await aws.client.send(new ListFunctionsCommand())).FunctionList ?? {};
  expect(Items?.map(({ Name }) => Name)).not.toContain('tagged-b');
});

test('an invalid name is refused as such, not as AccessDenied', async () => {
  const client = await session('operator', allow('cloudfront:*', functionArn('team-a-*')));
  await expect(onFunction.GetFunction(client, 'team-b*')).rejects.toMatchObject({
    name: 'MalformedXML',
  });
  await expect(onFunction.ListTagsForResource(client, '*')).rejects.toMatchObject({
    name: 'NoSuchResource',
  });
});

test('one of several concurrent updates with one ETag succeeds', async () => {
  // Policies are evaluated before the ETag is checked, so that no other update runs between check and change.
  await createSample(aws.client, 'team-a-race');
  const client = await session('operator');
  const updates = Array.from({ length: 8 }, () => update(client, 'team-a-race'));
  const settled = await Promise.allSettled(updates);
  const refused = settled.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(7);
  expect(refused).toEqual(
    refused.map(() =>
      expect.objectContaining({ reason: expect.objectContaining({ name: 'PreconditionFailed' }) }),
    ),
  );
});

test('an invalid policy is an InternalError and is logged', async () => {
  const reported = jest.spyOn(console, 'error').mockReturnValue();
  const client = aws.as(keyOf('broken'));
  client.config.maxAttempts = () => Promise.resolve(1);
  await expect(client.send(new ListFunctionsCommand())).rejects.toMatchObject({
    name: 'InternalError',
  });
  expect(String(reported.mock.calls[0]?.[1])).toMatch(
    /cloudfront:ListFunctions cannot be evaluated: .*Effekt/,
  );
  reported.mockRestore();
});

test('the root, which has no role, may do everything', async () => {
  await createSample(aws.client, 'prod-root');
  await expect(update(aws.client, 'prod-root')).resolves.toBeDefined();
});
