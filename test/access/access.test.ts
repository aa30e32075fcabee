import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { accessOf } from '../../src/access/access.ts';
import { parseRules } from '../../src/access/rules.ts';
import { matchesWildcard } from '../../src/access/wildcard.ts';
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
    expect(may('READ', 'team-a-x')).toBe(false);
    expect(may('READ')).toBe(false);
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
  expect(access(member('team-a'), teamA).may('WRITE', name)).toBe(expected);
});

test.each(all)('%s allows that action only', (word) => {
  const { may } = access(member('g'), { group: 'g', functions: ['*'], actions: [word] });
  const words = ['READ', 'TEST', 'WRITE', 'PUBLISH', 'CREATE', 'DELETE'] as const;
  expect(words.filter((action) => may(action, 'any'))).toEqual([word.toUpperCase()]);
});

test('a rule is for functions or for key value stores, and gives no right to the other', () => {
  const stores = { group: 'g', keyValueStores: ['team-*'], actions: ['read', 'write'] };
  const functions = { group: 'g', functions: ['shared'], actions: ['read'] };
  const { may, mayStore } = access(member('g'), stores, functions);
  expect(may('READ', 'team-x')).toBe(false);
  expect(may('READ', 'shared')).toBe(true);
  expect(mayStore('READ', 'shared')).toBe(false);
  expect(mayStore('READ', 'team-x')).toBe(true);
  expect(mayStore('DELETE', 'team-x')).toBe(false);
});

test.each(['*a*a*a*a*a*a*a*a*b', 'a*a*a*a*a*a*a*a*a*b', `${'*a'.repeat(31)}*b`])(
  'the pattern %s is decided at once, where a backtracking regular expression would take hours',
  (pattern) => {
    const { may } = access(member('g'), { group: 'g', functions: [pattern], actions: ['read'] });
    for (let times = 0; times < 1_000; times += 1) {
      expect(may('READ', 'a'.repeat(64))).toBe(false);
    }
  },
);

test('a pattern matches as the equivalent regular expression does', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
  fc.assert(
    fc.property(pattern, text, (form, name) => {
      const expression = new RegExp(`^${form.replaceAll('*', '.*')}$`);
      expect(matchesWildcard(form, name)).toBe(expression.test(name));
    }),
    { numRuns: 5_000 },
  );
});

test('all matching rules count, and the actions of one do not apply to the names of another', () => {
  const { may } = access(
    member('readers', 'writers'),
    { group: 'readers', functions: ['*'], actions: ['read'] },
    { group: 'writers', functions: ['w-*'], actions: ['write'] },
  );
  expect(may('READ', 'x')).toBe(true);
  expect(may('WRITE', 'w-x')).toBe(true);
  expect(may('WRITE', 'x')).toBe(false);
});

test('a role is matched by its ARN, whatever the session', () => {
  const rule = { role: 'arn:aws:iam::*:role/deploy-*', functions: ['*'], actions: ['read'] };
  const may = (caller: Caller) => access(caller, rule).may('READ', 'x');
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
  [
    { rules: [{ ...teamA, keyValueStores: ['x'] }] },
    'rules[0] must have either functions or keyValueStores',
  ],
  [
    { rules: [{ group: 'a', keyValueStores: ['x'], actions: ['publish'] }] },
    'rules[0].actions[0] must be one of read, write, create, delete',
  ],
  [{ rules: [{ ...teamA, effect: 'Deny' }] }, 'rules[0] must not have "effect"'],
  [
    { rules: [{ ...teamA, group: 'a\nb' }] },
    'rules[0].group must be a name of 1 to 128 characters',
  ],
  [{ rules: [{ ...teamA, group: ' a' }] }, 'rules[0].group must be a name of 1 to 128 characters'],
  [{ rules: [{ ...teamA, group: '' }] }, 'rules[0].group must be a name of 1 to 128 characters'],
  [{ rules: [{ ...teamA, functions: 'x' }] }, 'rules[0].functions must be a list'],
  [{ rules: [{ ...teamA, functions: [] }] }, 'rules[0].functions must not be empty'],
  [
    { rules: [teamA, { ...teamA, functions: ['ok', 'a?'] }] },
    'rules[1].functions[1] must be a name of at most 64',
  ],
  [
    { rules: [{ ...teamA, actions: ['read', 'admin'] }] },
    'rules[0].actions[1] must be one of read',
  ],
  [{ rules: [{ ...teamA, actions: ['constructor'] }] }, 'rules[0].actions[0] must be one of'],
  [
    { rules: [{ role: 'deploy', functions: ['*'], actions: all }] },
    'rules[0].role must be the ARN of a role without its path',
  ],
  [
    {
      rules: [{ role: 'arn:aws:iam::123456789012:role/ci/deploy', functions: ['*'], actions: all }],
    },
    'rules[0].role must be the ARN of a role without its path',
  ],
  [{ rules: [{ role: 'arn:aws:iam::1:user/x', functions: ['*'], actions: all }] }, 'rules[0].role'],
])('%j is refused with its place', (file, message) => {
  expect(() => parseRules(file)).toThrow(message);
});

test.each(['a', 'guests of admin', 'a, b', '["admin"]', '/team-a', 'Zoë'])(
  'a rule may be for the group %j',
  (group) => {
    expect(access(member(group), { ...teamA, group }).grants).toHaveLength(1);
  },
);
