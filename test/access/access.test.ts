import { expect, test } from '@jest/globals';
import { accessOf } from '../../src/access/access.ts';
import { parseRules } from '../../src/access/rules.ts';
import type { Caller } from '../../src/access/caller.ts';

const all = ['read', 'test', 'write', 'publish', 'create', 'delete'];
const member = (...groups: string[]): Caller => ({
  subject: 'jane',
  kind: 'JWT',
  issuer: '',
  groups,
});
const signer = (role: string, partition = 'aws'): Caller => ({
  subject: `arn:${partition}:sts::123456789012:assumed-role/${role}/session`,
  kind: 'IAM',
  issuer: '123456789012',
  groups: [],
});
const access = (caller: Caller, ...rules: object[]) => accessOf(caller, parseRules({ rules }));
const teamA = { group: 'team-a', functions: ['team-a-*', 'shared'], actions: all };

test('a caller whom no rule matches may do nothing', () => {
  for (const caller of [member(), member('team'), member('TEAM-A'), signer('team-a')]) {
    const { grants, may } = access(caller, teamA);
    expect(grants).toEqual([]);
    expect(may('cloudfront:DescribeFunction', 'team-a-x')).toBe(false);
    expect(may('cloudfront:ListFunctions', '')).toBe(false);
  }
});

test.each([
  ['team-a-x', true],
  ['team-a-', true],
  ['shared', true],
  ['team-a', false],
  ['team-ab-x', false],
  ['xteam-a-x', false],
  ['Team-a-x', false],
  ['shared-x', false],
  ['team-a-x\nteam-b', false],
  ['', false],
])('team-a may change %j: %j', (name, expected) => {
  expect(access(member('team-a'), teamA).may('cloudfront:UpdateFunction', name)).toBe(expected);
});

test.each([
  ['read', ['DescribeFunction', 'GetFunction', 'ListFunctions']],
  ['test', ['TestFunction']],
  ['write', ['UpdateFunction']],
  ['publish', ['PublishFunction']],
  ['create', ['CreateFunction', 'TagResource']],
  ['delete', ['DeleteFunction']],
])('%s allows %j and nothing else', (word, allowed) => {
  const { may } = access(member('g'), { group: 'g', functions: ['*'], actions: [word] });
  const actions = ['DescribeFunction', 'GetFunction', 'ListFunctions', 'TestFunction'].concat(
    ['UpdateFunction', 'PublishFunction', 'CreateFunction', 'TagResource', 'DeleteFunction'],
    ['CreateDistribution', 'constructor', ''],
  );
  expect(actions.filter((action) => may(`cloudfront:${action}`, 'any'))).toEqual(allowed);
});

test('every rule that matches counts, and none lends its actions to another', () => {
  const { may } = access(
    member('readers', 'writers'),
    { group: 'readers', functions: ['*'], actions: ['read'] },
    { group: 'writers', functions: ['w-*'], actions: ['write'] },
  );
  expect(may('cloudfront:GetFunction', 'x')).toBe(true);
  expect(may('cloudfront:UpdateFunction', 'w-x')).toBe(true);
  expect(may('cloudfront:UpdateFunction', 'x')).toBe(false);
});

test('a role is matched by its ARN, whatever the session', () => {
  const rule = { role: 'arn:aws:iam::*:role/deploy-*', functions: ['*'], actions: ['read'] };
  const may = (caller: Caller) => access(caller, rule).may('cloudfront:GetFunction', 'x');
  expect(may(signer('deploy-blue'))).toBe(true);
  expect(may(signer('deploy'))).toBe(false);
  expect(may(signer('x-deploy-blue'))).toBe(false);
  expect(may(signer('deploy-blue', 'aws-cn'))).toBe(false);
  const named = { ...signer('x'), subject: 'arn:aws:sts::123456789012:assumed-role/x/deploy-blue' };
  expect(may(named)).toBe(false);
});

test('a token is never taken for a role, nor a signature for a group', () => {
  const rules = [
    { role: 'arn:aws:iam::123456789012:role/deploy', functions: ['*'], actions: ['read'] },
    { group: 'deploy', functions: ['*'], actions: ['read'] },
  ];
  const pretender = { ...member(), subject: 'arn:aws:sts::123456789012:assumed-role/deploy/x' };
  expect(access(pretender, ...rules).grants).toEqual([]);
  expect(access({ ...signer('x'), groups: [] }, ...rules).grants).toEqual([]);
});

test.each([
  [null, 'the access file must be an object'],
  [[], 'the access file must be an object'],
  [{}, 'rules must be a list'],
  [{ rules: [], version: 1 }, 'the access file must not have "version"'],
  [{ rules: [teamA, 'x'] }, 'rules[1] must be an object'],
  [
    { rules: [{ ...teamA, role: 'arn:aws:iam::*:role/x' }] },
    'rules[0] must have either group or role',
  ],
  [{ rules: [{ functions: ['*'], actions: all }] }, 'rules[0] must have either group or role'],
  [{ rules: [{ ...teamA, effect: 'Deny' }] }, 'rules[0] must not have "effect"'],
  [{ rules: [{ ...teamA, group: 'a b' }] }, 'rules[0].group must be text'],
  [{ rules: [{ ...teamA, group: '' }] }, 'rules[0].group must be text'],
  [{ rules: [{ ...teamA, functions: 'x' }] }, 'rules[0].functions must be a list'],
  [{ rules: [{ ...teamA, functions: [] }] }, 'rules[0].functions must not be empty'],
  [{ rules: [teamA, { ...teamA, functions: ['ok', 'a?'] }] }, 'rules[1].functions[1] must be text'],
  [
    { rules: [{ ...teamA, actions: ['read', 'admin'] }] },
    'rules[0].actions[1] must be one of read',
  ],
  [{ rules: [{ ...teamA, actions: ['constructor'] }] }, 'rules[0].actions[0] must be one of'],
  [{ rules: [{ role: 'deploy', functions: ['*'], actions: all }] }, 'rules[0].role must be text'],
  [{ rules: [{ role: 'arn:aws:iam::1:user/x', functions: ['*'], actions: all }] }, 'rules[0].role'],
])('%j is refused with its place', (file, message) => {
  expect(() => parseRules(file)).toThrow(message);
});
