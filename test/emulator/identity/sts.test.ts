import { ListFunctionsCommand } from '@aws-sdk/client-cloudfront';
import { GetCallerIdentityCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { beforeAll, expect, test } from '@jest/globals';
import { startEmulator } from '../../support/emulator.ts';
import {
  allow,
  bothActions,
  credentialOf,
  fullAccess,
  keyOf,
  roleArn,
  sessionArn,
  startAccount,
  trust,
  type TestAccount,
} from '../../support/roles.ts';
import { signedFetch } from '../../support/signedFetch.ts';

const gateway = keyOf('gateway');
const untrusted = keyOf('untrusted');
const permitted = keyOf('permitted');
const denied = keyOf('denied');
const account = 'arn:aws:iam::123456789012:root';
const toGateway = (name: string, actions = bothActions, condition = {}) => ({
  name,
  trustPolicy: trust(roleArn('gateway'), actions, condition),
  policies: [fullAccess],
});
const without = (name: string, ...policies: object[]) => ({
  name,
  trustPolicy: trust(account, 'sts:AssumeRole'),
  policies,
});
const roles = [
  without('gateway'),
  without('untrusted'),
  without('permitted', allow(bothActions, roleArn('account-wide'))),
  {
    name: 'denied',
    trustPolicy: trust(account, 'sts:AssumeRole'),
    policies: [
      {
        Statement: [
          { Effect: 'Deny', Action: 'sts:AssumeRole', Resource: roleArn('account-wide') },
        ],
      },
    ],
  },
  toGateway('operator'),
  toGateway('no-source-identity', ['sts:AssumeRole']),
  toGateway('jwt-only', bothActions, { StringLike: { 'sts:SourceIdentity': 'jwt.*' } }),
  toGateway('named', bothActions, { StringEquals: { 'sts:RoleSessionName': 'jwt.ann' } }),
  {
    name: 'account-wide',
    trustPolicy: trust(account, bothActions),
    policies: [fullAccess],
  },
  {
    name: 'second',
    trustPolicy: trust(roleArn('operator'), bothActions),
    policies: [fullAccess],
  },
];

let aws: TestAccount;
let nowMs = Date.now();
beforeAll(async () => {
  aws = await startAccount(roles, [gateway, untrusted, permitted, denied], {
    now: () => new Date(nowMs),
  });
});

const policy = (Resource: string) => JSON.stringify(allow('cloudfront:ListFunctions', Resource));

test('AssumeRole gives the documented members, and the key works', async () => {
  const answer = await aws.assume({
    SourceIdentity: 'jwt.ann',
    DurationSeconds: 900,
    Policy: policy('*'),
  });
  expect(answer).toMatchObject({
    Credentials: {
      AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
      SecretAccessKey: expect.stringMatching(/^[\w+/]{40}$/),
      SessionToken: expect.stringMatching(/^[\w+/=]{100,}$/),
      Expiration: new Date(nowMs + 900_000),
    },
    AssumedRoleUser: {
      Arn: sessionArn('operator', 'jwt.ann'),
      AssumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}:jwt\.ann$/),
    },
    SourceIdentity: 'jwt.ann',
    $metadata: { httpStatusCode: 200, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
  expect(answer.PackedPolicySize).toBeGreaterThan(0);
  expect(answer.PackedPolicySize).toBeLessThan(50);
  await aws.as(credentialOf(answer)).send(new ListFunctionsCommand());
  expect(aws.answered.slice(-2)).toMatchObject([
    { action: 'AssumeRole', status: 200, caller: sessionArn('gateway', 'lambda') },
    { action: 'ListFunctions', status: 200, caller: sessionArn('operator', 'jwt.ann') },
  ]);
});

test('a session without optional parameters lasts an hour and has neither source identity nor size', async () => {
  const answer = await aws.assume();
  expect(answer.Credentials?.Expiration).toEqual(new Date(nowMs + 3_600_000));
  expect(answer).not.toHaveProperty('SourceIdentity');
  expect(answer).not.toHaveProperty('PackedPolicySize');
});

test('each session has its own credentials', async () => {
  const [one, other] = await Promise.all([aws.assume(), aws.assume()]);
  const ids = [one, other].flatMap(({ Credentials }) => Object.values(Credentials ?? {}));
  expect(new Set(ids.filter((value) => typeof value === 'string')).size).toBe(6);
});

test('GetCallerIdentity identifies a role session and the root', async () => {
  const whoIs = (key: typeof gateway) => aws.sts(key).send(new GetCallerIdentityCommand());
  await expect(whoIs(gateway)).resolves.toMatchObject({
    Account: '123456789012',
    Arn: sessionArn('gateway', 'lambda'),
    UserId: expect.stringMatching(/^AROA[A-Z2-7]{17}:lambda$/),
  });
  await expect(whoIs({ accessKeyId: 'test', secretAccessKey: 'test' })).resolves.toMatchObject({
    Arn: account,
    UserId: '123456789012',
  });
});

const refusal = (action: string, role: string, caller = 'gateway', reason = '') =>
  `User: ${sessionArn(caller, 'lambda')} is not authorized to perform: ${action} on resource: ${roleArn(role)}${reason}`;

test.each([
  [
    'a caller that the trust policy does not name',
    'operator',
    {},
    untrusted,
    refusal('sts:AssumeRole', 'operator', 'untrusted'),
  ],
  ['a role that does not exist', 'nobody', {}, gateway, refusal('sts:AssumeRole', 'nobody')],
  [
    'a source identity without the permission to set it',
    'no-source-identity',
    { SourceIdentity: 'jwt.ann' },
    gateway,
    refusal('sts:SetSourceIdentity', 'no-source-identity'),
  ],
  [
    'a source identity of another form',
    'jwt-only',
    { SourceIdentity: 'iam.ann' },
    gateway,
    refusal('sts:AssumeRole', 'jwt-only'),
  ],
  ['no source identity', 'jwt-only', {}, gateway, refusal('sts:AssumeRole', 'jwt-only')],
  [
    'another session name',
    'named',
    { RoleSessionName: 'jwt.eve' },
    gateway,
    refusal('sts:AssumeRole', 'named'),
  ],
  [
    'a caller without permission, when the trust policy names the account',
    'account-wide',
    {},
    gateway,
    refusal('sts:AssumeRole', 'account-wide'),
  ],
  [
    'a caller with a deny, when the trust policy names the account',
    'account-wide',
    {},
    denied,
    refusal(
      'sts:AssumeRole',
      'account-wide',
      'denied',
      ' with an explicit deny in an identity-based policy',
    ),
  ],
])('AssumeRole is refused for %s', async (_, role, changes, by, message) => {
  const refused = aws.assume({ RoleArn: roleArn(role), ...changes }, by);
  await expect(refused).rejects.toMatchObject({
    name: 'AccessDenied',
    message,
    $fault: 'client',
    $metadata: { httpStatusCode: 403, attempts: 1 },
  });
});

test.each([
  [
    'a source identity with the permission to set it',
    'jwt-only',
    { SourceIdentity: 'jwt.ann' },
    gateway,
  ],
  ['a caller without a source identity', 'no-source-identity', {}, gateway],
  ['the session name of the condition', 'named', {}, gateway],
  [
    'a caller with permission, when the trust policy names the account',
    'account-wide',
    {},
    permitted,
  ],
])('AssumeRole is allowed for %s', async (_, role, changes, by) => {
  const answer = await aws.assume({ RoleArn: roleArn(role), ...changes }, by);
  expect(answer.AssumedRoleUser?.Arn).toBe(sessionArn(role, 'jwt.ann'));
});

test('a role chain keeps its source identity', async () => {
  const operator = credentialOf(await aws.assume({ SourceIdentity: 'jwt.ann' }));
  const second = { RoleArn: roleArn('second'), RoleSessionName: 'again' };
  await expect(aws.assume(second, operator)).resolves.toMatchObject({ SourceIdentity: 'jwt.ann' });
  await expect(
    aws.assume({ ...second, SourceIdentity: 'jwt.eve' }, operator),
  ).rejects.toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining('sts:SetSourceIdentity'),
  });
});

test('a session policy also narrows which roles can be assumed', async () => {
  const narrowed = credentialOf(await aws.assume({ Policy: policy('*') }));
  await expect(aws.assume({ RoleArn: roleArn('second') }, narrowed)).rejects.toMatchObject({
    name: 'AccessDenied',
  });
});

test('the root cannot assume a role, even one that does not exist', async () => {
  const root = { accessKeyId: 'test', secretAccessKey: 'test' };
  const expected = { name: 'AccessDenied', message: 'Roles may not be assumed by root accounts.' };
  await expect(aws.assume({}, root)).rejects.toMatchObject(expected);
  const { url } = await startEmulator();
  const body = `Action=AssumeRole&Version=2011-06-15&RoleArn=${roleArn('operator')}&RoleSessionName=ann`;
  const response = await signedFetch(url, { method: 'POST', body, service: 'sts' });
  expect(response.status).toBe(403);
  expect(await response.text()).toMatch(
    /^<\?xml version="1.0"\?>\n<ErrorResponse xmlns="https:\/\/sts\.amazonaws\.com\/doc\/2011-06-15\/"><Error><Type>Sender<\/Type><Code>AccessDenied<\/Code><Message>Roles may not be assumed by root accounts.<\/Message><\/Error><RequestId>[0-9a-f-]{36}<\/RequestId><\/ErrorResponse>$/,
  );
});

const chained =
  'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.';
const broken = (value: string, path: string, rule: string) =>
  `1 validation error detected: Value ${value} at '${path}' failed to satisfy constraint: Member must ${rule}`;

test.each([
  [
    { DurationSeconds: 899 },
    broken("'899'", 'durationSeconds', 'have value greater than or equal to 900'),
  ],
  [
    { DurationSeconds: 43_201 },
    broken("'43201'", 'durationSeconds', 'have value less than or equal to 43200'),
  ],
  [{ DurationSeconds: 3_601 }, chained],
  [
    { RoleSessionName: 'a' },
    broken("'a'", 'roleSessionName', 'have length greater than or equal to 2'),
  ],
  [
    { RoleSessionName: 'a'.repeat(65) },
    broken(`'${'a'.repeat(65)}'`, 'roleSessionName', 'have length less than or equal to 64'),
  ],
  [
    { RoleSessionName: 'an n' },
    broken(
      "'an n'",
      'roleSessionName',
      String.raw`satisfy regular expression pattern: [\w+=,.@-]*`,
    ),
  ],
  [
    { SourceIdentity: 'aws:x' },
    broken(
      "'aws:x'",
      'sourceIdentity',
      String.raw`satisfy regular expression pattern: [\w+=,.@-]*`,
    ),
  ],
  [
    { RoleArn: 'arn:aws:iam' },
    broken("'arn:aws:iam'", 'roleArn', 'have length greater than or equal to 20'),
  ],
  [{ RoleSessionName: undefined }, broken('null', 'roleSessionName', 'not be null')],
])('%j is a ValidationError', async (changes, message) => {
  await expect(aws.assume(changes as { RoleSessionName: string })).rejects.toMatchObject({
    name: 'ValidationError',
    message,
    $metadata: { httpStatusCode: 400 },
  }); // includes inputs that the types forbid
});

test('a session policy has at most 2,048 characters', async () => {
  const padded = (length: number) => policy('*').padEnd(length);
  await expect(aws.assume({ Policy: padded(2_048) })).resolves.toBeDefined();
  await expect(aws.assume({ Policy: padded(2_049) })).rejects.toMatchObject({
    name: 'ValidationError',
    message: expect.stringMatching(/ at 'policy' .* less than or equal to 2048$/),
  });
});

test.each([
  ['text that is not JSON', '{', 'This policy contains invalid Json'],
  ['an array', '[]', 'Syntax errors in policy.'],
  ['a number', '7', 'This policy contains invalid Json'],
  ['an object without a statement', '{"Version":"2012-10-17"}', 'Syntax errors in policy.'],
  ['a statement with a principal', JSON.stringify(trust('*', '*')), 'Syntax errors in policy.'],
])('%s is a malformed session policy', async (_, Policy, message) => {
  await expect(aws.assume({ Policy })).rejects.toMatchObject({
    name: 'MalformedPolicyDocumentException',
    message,
    $metadata: { httpStatusCode: 400 },
  });
});

test('a session policy is too large when its packed size exceeds 100 %', async () => {
  const names = Array.from(
    { length: 60 },
    (_, index) => `cloudfront:${(index * 7919 ** 3).toString(36)}`,
  );
  await expect(aws.assume({ Policy: JSON.stringify(allow(names, '*')) })).rejects.toMatchObject({
    name: 'PackedPolicyTooLargeException',
    message: expect.stringMatching(
      /^Packed policy consumes 1\d\d% of allotted space, please use smaller policy\.$/,
    ),
    $metadata: { httpStatusCode: 400 },
  });
});

test('an action or parameter that is not emulated is refused by name', async () => {
  await expect(aws.assume({ ExternalId: 'external' })).rejects.toMatchObject({
    name: 'NotImplemented',
    message: 'The emulator does not emulate AssumeRole with ExternalId.',
    $metadata: { httpStatusCode: 501 },
  });
  await expect(
    aws.assume({ PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }] }),
  ).rejects.toMatchObject({
    message: 'The emulator does not emulate AssumeRole with PolicyArns.member.1.arn.',
  });
  await expect(aws.sts(gateway).send(new GetSessionTokenCommand())).rejects.toMatchObject({
    message: 'The emulator does not emulate GetSessionToken of STS.',
  });
});

test.each([
  ['an unknown key', { accessKeyId: 'ASIANOBODY' }, 'InvalidClientTokenId'],
  ['a tampered token', { sessionToken: 'token of gateway.' }, 'InvalidClientTokenId'],
  ['another secret', { secretAccessKey: 'guess' }, 'SignatureDoesNotMatch'],
])('%s is refused', async (_, changes, name) => {
  await expect(aws.assume({}, { ...gateway, ...changes })).rejects.toMatchObject({
    name,
    $metadata: { httpStatusCode: 403 },
  });
});

test('STS refuses a signature for CloudFront', async () => {
  const body = 'Action=GetCallerIdentity&Version=2011-06-15';
  const answer = async (service: string) =>
    (await signedFetch(aws.url, { method: 'POST', body, service })).text();
  expect(await answer('sts')).toContain('<GetCallerIdentityResult>');
  expect(await answer('cloudfront')).toContain(
    "Credential should be scoped to correct service: 'sts'.",
  );
});

test('failNext works for STS, and the SDK makes another attempt', async () => {
  aws.failNext({ code: 'Throttling', action: 'AssumeRole' });
  const { $metadata } = await aws.assume();
  expect($metadata.attempts).toBe(2);
});

test('an expired session is ExpiredToken for a while, then an unknown key', async () => {
  const operator = credentialOf(await aws.assume({ DurationSeconds: 900 }));
  const list = () => aws.as(operator).send(new ListFunctionsCommand());
  nowMs += 899_000;
  await expect(list()).resolves.toBeDefined();
  nowMs += 1_000;
  await expect(list()).rejects.toMatchObject({
    name: 'ExpiredToken',
    message: 'The security token included in the request is expired',
    $metadata: { httpStatusCode: 403 },
  });
  await expect(aws.assume({}, operator)).rejects.toMatchObject({ name: 'ExpiredToken' });
  nowMs += 2 * 3_600_000;
  await aws.assume();
  await expect(list()).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
});
