import { cloudFrontActions, type Grant } from './access.ts';

/** A session policy may have this many characters (AWS STS, AssumeRole, `Policy`). */
export const maxPolicyCharacters = 2_048;

/** What the ARNs of functions start with in the account of this role: `arn:aws:cloudfront::123456789012:function/`. */
export function functionArns(roleArn: string): string {
  const [, partition, , , account] = roleArn.split(':');
  return `arn:${partition}:cloudfront::${account}:function/`;
}

interface Statement {
  Effect: 'Allow' | 'Deny';
  Action: string[];
  Resource: string | string[];
}

/**
 * The policy that leaves a session of the operator role no more than these grants, as JSON. `arns` is what the ARNs of
 * the account's functions start with.
 */
export function sessionPolicy(grants: readonly Grant[], arns: string): string {
  const statements = grants.flatMap((grant) => statementsOf(grant, arns));
  const nothing: Statement = { Effect: 'Deny', Action: ['*'], Resource: '*' };
  const Statement = statements.length > 0 ? merged(statements) : [nothing];
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

function statementsOf({ functions, actions }: Grant, arns: string): Statement[] {
  const names = actions.flatMap((action) => cloudFrontActions[action]);
  const onOne = names.filter((name) => !isOfAccount(name));
  const ofAccount = names.filter(isOfAccount);
  const Resource = functions.map((pattern) => arns + pattern);
  return [
    { Effect: 'Allow', Action: onOne, Resource },
    ...(ofAccount.length > 0
      ? [{ Effect: 'Allow', Action: ofAccount, Resource: '*' } as const]
      : []),
  ];
}

/** IAM knows these for all functions only (service authorization reference), hence the gateway's own check before. */
function isOfAccount(action: string): boolean {
  return action === 'cloudfront:CreateFunction' || action === 'cloudfront:ListFunctions';
}

/** One statement for each set of resources: policies are short of room. */
function merged(statements: Statement[]): Statement[] {
  const byResource = new Map<string, Set<string>>();
  for (const { Action, Resource } of statements) {
    const key = JSON.stringify(Resource);
    const actions = byResource.get(key) ?? new Set();
    for (const action of Action) actions.add(action);
    byResource.set(key, actions);
  }
  return [...byResource].map(([key, actions]) => ({
    Effect: 'Allow',
    Action: [...actions],
    Resource: JSON.parse(key) as string | string[], // as written above
  }));
}
