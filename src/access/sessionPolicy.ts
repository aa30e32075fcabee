import type { FunctionAction } from '../contract/schema.generated.ts';
import type { Access, Grant } from './access.ts';

/** Bounds the characters of a session policy (AWS STS, AssumeRole, `Policy`). */
export const maxPolicyCharacters = 2_048;

const read = ['DescribeFunction', 'GetFunction'];

/**
 * Names the actions of CloudFront that each word of the access file needs on one function (service authorization
 * reference). Changes need the two reads too, to tell what became of a lost answer; publishing also needs to run the
 * code. The gateway's own rules open neither to callers who have no right to them.
 */
export const functionActions: Readonly<Record<FunctionAction, readonly string[]>> = {
  READ: [...read, 'ListTagsForResource'],
  TEST: ['TestFunction'],
  WRITE: ['UpdateFunction', 'ListTagsForResource', 'TagResource', 'UntagResource', ...read],
  PUBLISH: ['PublishFunction', 'TestFunction', ...read],
  // Tags are given when a function is created.
  CREATE: ['TagResource', ...read],
  DELETE: ['DeleteFunction', ...read],
};

/** Holds the rights that a policy is made of. */
export type Granted = Pick<Access, 'grants' | 'keyValueStoreGrants'>;

/**
 * Names those that IAM knows for all functions or key value stores only, hence the gateway's own check before. A key
 * value store is found by the list, also when a change associates it.
 */
export const accountActions: Readonly<Partial<Record<FunctionAction, readonly string[]>>> = {
  READ: ['ListDistributions', 'ListFunctions'],
  WRITE: ['ListKeyValueStores'],
  CREATE: ['CreateFunction', 'ListKeyValueStores'],
};

/**
 * Gives the start of the ARNs of functions in the account of this role: `arn:aws:cloudfront::123456789012:function/`.
 */
export function functionArns(roleArn: string): string {
  const [, partition, , , account] = roleArn.split(':');
  return `arn:${partition}:cloudfront::${account}:function/`;
}

/** Types a statement of a policy. */
export interface Statement {
  Effect: 'Allow' | 'Deny';
  Action: string[];
  Resource: string[] | '*';
  Condition?: Record<string, Record<string, string | string[]>>;
}

/** Says what a session policy is for, besides the grants. */
export interface PolicyScope {
  /** The start of the ARNs of the account's functions. */
  arns: string;
  /** Whether the stage has a history, so that the policy needs room for its table. */
  history: boolean;
}

/**
 * Writes the policy that leaves a session of the operator role no more than these grants, as JSON. Statements are merged
 * by equal actions, as policies are short of room: eight rules fit.
 */
export function sessionPolicy(granted: Granted, { arns, history }: PolicyScope): string {
  const { grants } = granted;
  const onTable = history ? onHistory(grants) : [];
  return policyOf([...onFunctions(grants, arns), ...onAccount(granted), ...onTable]);
}

/** Writes a policy of these statements, or one that denies everything. */
export function policyOf(statements: readonly Statement[]): string {
  const nothing: Statement = { Effect: 'Deny', Action: ['*'], Resource: '*' };
  const Statement = statements.length > 0 ? statements : [nothing];
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

function onFunctions(grants: readonly Grant[], arns: string): Statement[] {
  const patternsByActions = new Map<string, string[]>();
  for (const { functions, actions } of grants) {
    const key = sorted(actions.flatMap((action) => functionActions[action])).join();
    patternsByActions.set(key, sorted([...(patternsByActions.get(key) ?? []), ...functions]));
  }
  return [...patternsByActions].map(([actions, patterns]) => ({
    Effect: 'Allow',
    Action: actions.split(',').map(inIam),
    Resource: patterns.map((pattern) => arns + pattern),
  }));
}

function onAccount({ grants, keyValueStoreGrants }: Granted): Statement[] {
  const words = grants.flatMap(({ actions }) => actions);
  const ofStores = keyValueStoreGrants.flatMap(({ actions }) => [
    'ListKeyValueStores',
    ...(actions.includes('CREATE') ? ['CreateKeyValueStore'] : []),
  ]);
  const actions = sorted([...words.flatMap((word) => accountActions[word] ?? []), ...ofStores]);
  if (actions.length === 0) return [];
  return [{ Effect: 'Allow', Action: actions.map(inIam), Resource: '*' }];
}

/**
 * Opens the partitions of the history that have the functions' names: to write for whoever may change or test such a
 * function, else to read. Short of room, it names neither the table nor each action: the operator role has no others
 * (infra/roles.yml). A name has no `#`, but `*` would match the partitions of other things, which have one.
 */
function onHistory(grants: readonly Grant[]): Statement[] {
  const toWrite = grants.filter((grant) => !isToRead(grant));
  const statements = [
    { actions: ['dynamodb:*'], grants: toWrite },
    { actions: ['dynamodb:GetItem', 'dynamodb:Query'], grants: grants.filter(isToRead) },
  ];
  return statements.flatMap(({ actions, grants: those }) => {
    const names = sorted(those.flatMap(({ functions }) => functions));
    if (names.length === 0) return [];
    const Condition = {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': names },
      'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': '*#*' },
    };
    return [{ Effect: 'Allow', Action: actions, Resource: '*', Condition }];
  });
}

function isToRead({ actions }: Grant): boolean {
  return actions.every((action) => action === 'READ');
}

function inIam(action: string): string {
  return `cloudfront:${action}`;
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}
