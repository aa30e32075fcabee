import { writeFile } from 'node:fs/promises';
import { expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';
import { accessBy } from '../../src/access/access.ts';
import type { Caller } from '../../src/access/caller.ts';
import { loadRules } from '../../src/access/loadRules.ts';
import { oversizedCombination } from '../../src/access/oversizedCombination.ts';
import { parseRules } from '../../src/access/rules.ts';
import { createGateway } from '../../src/createContext.ts';
import { sessionName } from '../../src/access/caller.ts';
import { functionArns, sessionPolicy } from '../../src/access/sessionPolicy.ts';
import { writeAccessFile } from '../support/accessFile.ts';

const operatorRoleArn = 'arn:aws:iam::123456789012:role/operator';
const arns = functionArns(operatorRoleArn);
const scope = { arns, history: true };
const stage = { operatorRoleArn, history: true };
const load = (accessFile: string | undefined) =>
  loadRules({ accessFile, operatorRoleArn, historyTable: 'history' });

test('a session may do what the rules allow, with the functions that they name', () => {
  const grants = [
    { functions: ['team-a-*', 'shared'], actions: ['WRITE', 'CREATE'] },
    { functions: ['*'], actions: ['READ'] },
    { functions: ['other', 'shared'], actions: ['CREATE', 'WRITE'] },
  ] as const;
  expect(
    JSON.parse(sessionPolicy({ grants, keyValueStoreGrants: [] }, { arns, history: false })),
  ).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          'cloudfront:DescribeFunction',
          'cloudfront:GetFunction',
          'cloudfront:ListTagsForResource',
          'cloudfront:TagResource',
          'cloudfront:UntagResource',
          'cloudfront:UpdateFunction',
        ],
        Resource: [`${arns}other`, `${arns}shared`, `${arns}team-a-*`],
      },
      {
        Effect: 'Allow',
        Action: [
          'cloudfront:DescribeFunction',
          'cloudfront:GetFunction',
          'cloudfront:ListTagsForResource',
        ],
        Resource: [`${arns}*`],
      },
      {
        Effect: 'Allow',
        Action: [
          'cloudfront:CreateFunction',
          'cloudfront:ListDistributions',
          'cloudfront:ListFunctions',
          'cloudfront:ListKeyValueStores',
        ],
        Resource: '*',
      },
    ],
  });
});

const words = ['read', 'test', 'write', 'publish', 'create', 'delete'];
const group = (index: number, actions = words) => ({
  group: `group-${index}`,
  functions: [`team-with-a-long-name-${index}-*`],
  actions,
});
const eightRules = Array.from({ length: 8 }, (_, index) => group(index));

test('with a history, a session reads the partitions of its functions, and writes those that it may change', () => {
  const grants = [
    { functions: ['team-a-*', 'shared'], actions: ['READ', 'TEST'] },
    { functions: ['*'], actions: ['READ'] },
    { functions: ['other'], actions: ['DELETE'] },
  ] as const;
  const { Statement } = JSON.parse(sessionPolicy({ grants, keyValueStoreGrants: [] }, scope));
  const onTable = (Action: string[], names: string[]) => ({
    Effect: 'Allow',
    Action,
    Resource: '*',
    Condition: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': names },
      'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': '*#*' },
    },
  });
  expect(Statement.slice(-2)).toEqual([
    onTable(['dynamodb:*'], ['other', 'shared', 'team-a-*']),
    onTable(['dynamodb:GetItem', 'dynamodb:Query'], ['*']),
  ]);
});

test('the policy of a caller whom eight rules match is within what AWS STS takes', () => {
  const access = accessBy(parseRules({ rules: eightRules }));
  expect(sessionPolicy(access, scope).length).toBeLessThan(1_500);
  expect(oversizedCombination(parseRules({ rules: eightRules }), stage)).toBeUndefined();
});

test('rules that fit one by one but not together are found, and no more rules are named than needed', () => {
  const many = Array.from({ length: 40 }, (_, index) => group(index));
  const role = { role: 'arn:aws:iam::*:role/*', functions: ['*'], actions: words };
  const rules = parseRules({ rules: [role, ...many] });
  const found = oversizedCombination(rules, stage);
  expect(found?.characters).toBeGreaterThan(2_048);
  const access = accessBy(rules.filter((_, place) => found?.rules.includes(place)));
  expect(sessionPolicy(access, scope)).toHaveLength(found?.characters ?? 0);
  const fewer = accessBy(rules.filter((_, place) => found?.rules.slice(1).includes(place)));
  expect(sessionPolicy(fewer, scope).length).toBeLessThanOrEqual(2_048);
});

test('only rules that one role can match are taken together', () => {
  const account = 'arn:aws:iam::123456789012:role/';
  const of = (role: string, from: number) =>
    Array.from({ length: 12 }, (_, index) => ({
      role: account + role,
      functions: [`team-with-a-long-name-${from + index}-*`],
      actions: words,
    }));
  const find = (...rules: object[]) => oversizedCombination(parseRules({ rules }), stage);
  expect(find(...of('one', 0), ...of('two', 12), ...of('three', 24))).toBeUndefined();
  expect(find(...of('one', 0), ...of('o*', 12))?.rules.length).toBeGreaterThan(12);
  expect(find(...of('*', 0), ...of('o*', 12))?.rules.length).toBeGreaterThan(12);
  expect(find(...of('two', 0), ...of('o*', 12))).toBeUndefined();
});

test('rules that do not fit together cause a warning when a gateway is made, and the gateway runs', async () => {
  const lines: unknown[] = [];
  const write = jest.spyOn(console, 'warn').mockImplementation((line) => lines.push(line));
  const make = async (rules: object[], OPERATOR_ROLE_ARN = operatorRoleArn) => {
    const ACCESS_FILE = await writeAccessFile(rules);
    createGateway({ ACCESS_FILE, OPERATOR_ROLE_ARN, HISTORY_TABLE: 'history' });
    return lines.splice(0).map((line) => JSON.parse(String(line)));
  };
  const many = Array.from({ length: 40 }, (_, index) => group(index));
  expect(await make(eightRules)).toEqual([]);
  expect(await make(many, 'none')).toEqual([]);
  expect(await make(many)).toEqual([
    expect.objectContaining({
      level: 'WARN',
      message: expect.stringMatching(
        /^A caller whom rules\[\d+\], .+ match cannot call AWS: together they make a session policy of 2\d{3} characters, more than the 2048 that AWS STS takes\.$/,
      ),
    }),
  ]);
  write.mockRestore();
});

test('one rule more never makes a policy shorter, so it is enough to check the largest combination', () => {
  const rule = fc.record({
    functions: fc.uniqueArray(fc.constantFrom('a-*', 'b-*', 'c', '*'), { minLength: 1 }),
    actions: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), rule, (rules, more) => {
      const length = (given: object[]) =>
        sessionPolicy(
          accessBy(parseRules({ rules: given.map((one) => ({ group: 'g', ...one })) })),
          scope,
        ).length;
      expect(length([...rules, more])).toBeGreaterThanOrEqual(rules.length > 0 ? length(rules) : 0);
    }),
  );
});

test('without any grant a session may do nothing: its policy denies everything, as AWS STS takes no empty one', () => {
  expect(
    JSON.parse(sessionPolicy({ grants: [], keyValueStoreGrants: [] }, scope)).Statement,
  ).toEqual([{ Effect: 'Deny', Action: ['*'], Resource: '*' }]);
});

test('account and partition are those of the operator role', () => {
  expect(functionArns('arn:aws-cn:iam::210987654321:role/path/operator')).toBe(
    'arn:aws-cn:cloudfront::210987654321:function/',
  );
});

test('a rule whose policy AWS STS would not take is refused with its place and size', async () => {
  const functions = Array.from({ length: 30 }, (_, index) => `function-with-a-long-name-${index}`);
  const small = { group: 'a', functions: ['*'], actions: ['read'] };
  const large = { group: 'b', functions, actions: ['read'] };
  const accessFile = await writeAccessFile([small, large]);
  expect(() => load(accessFile)).toThrow(
    /^\S+access\.json: rules\[1\] makes a session policy of \d{4} characters, more than the 2048/,
  );
  await writeFile(accessFile, '{');
  expect(() => load(accessFile)).toThrow(/^\S+access\.json: no JSON: /);
});

test('the rules that are deployed are sound', () => {
  expect(load(undefined)).not.toEqual([]);
});

const token = (subject: string): Caller => ({ subject, kind: 'JWT', issuer: 'i', groups: [] });
const role = (name: string, session: string, issuer = '123456789012'): Caller => ({
  subject: `arn:aws:sts::${issuer}:assumed-role/${name}/${session}`,
  kind: 'IAM',
  issuer,
  groups: [],
});

test.each([
  [token('jane'), 'jwt.jane'],
  [token('jane@example.com'), 'jwt.jane@example.com'],
  [token('auth0|5f7c'), 'jwt.auth0=7C5f7c'],
  [token('a=b'), 'jwt.a=3Db'],
  [token('Zoë'), 'jwt.Zo=C3=AB'],
  [role('deploy', 'build-7'), 'iam.deploy=2Fbuild-7=2F123456789012'],
])('%j is %s in CloudTrail', (caller, expected) => {
  expect(sessionName(caller)).toBe(expected);
});

test('every caller has a name that AWS STS takes, and no two have the same', () => {
  const subject = fc.oneof(
    fc.string({ minLength: 1, maxLength: 90, unit: 'binary' }),
    fc.string({ minLength: 40, maxLength: 70, unit: fc.constantFrom('a', '=', '/', '|') }),
    fc.constantFrom('a=2Fb', 'a/b', 'a=', '='.repeat(64), 'x'.repeat(60), 'x'.repeat(61)),
  );
  const names = new Map<string, string>();
  fc.assert(
    fc.property(subject, (text) => {
      const name = sessionName(token(text));
      expect(name).toMatch(/^jwt\.[\w+=,.@-]{1,60}$/);
      expect(names.get(name) ?? text).toBe(text);
      names.set(name, text);
      expect(sessionName(role('deploy', 'x'))).not.toBe(name);
    }),
    { numRuns: 2_000 },
  );
  expect(names.size).toBeGreaterThan(500);
});

test('a long subject keeps its start, for people who read CloudTrail', () => {
  const name = sessionName(
    token('somebody-with-a-very-long-name-from-a-very-long-directory@example.com'),
  );
  expect(name).toHaveLength(64);
  expect(name).toMatch(/^jwt\.somebody-with-a==[\w-]{43}$/);
});
