import type { Rule } from './rules.ts';
import type { Caller } from './caller.ts';
import type { FunctionAction } from '../contract/schema.generated.ts';

/** Actions on the functions whose names match one of the patterns. */
export interface Grant {
  functions: readonly string[];
  actions: readonly FunctionAction[];
}

/** What a caller may do. */
export interface Access {
  grants: readonly Grant[];
  /** Whether CloudFront's action, such as `cloudfront:UpdateFunction`, may be taken on the function of this name. */
  may: (action: string, name: string) => boolean;
}

/** What each word of the access file stands for in IAM (service authorization reference, CloudFront). */
export const cloudFrontActions: Readonly<Record<FunctionAction, readonly string[]>> = {
  READ: ['cloudfront:DescribeFunction', 'cloudfront:GetFunction', 'cloudfront:ListFunctions'],
  TEST: ['cloudfront:TestFunction'],
  WRITE: ['cloudfront:UpdateFunction'],
  PUBLISH: ['cloudfront:PublishFunction'],
  // Tags are given when a function is created.
  CREATE: ['cloudfront:CreateFunction', 'cloudfront:TagResource'],
  DELETE: ['cloudfront:DeleteFunction'],
};

/** By the rules that match: callers with the same rights share what is worked out of them. */
const known = new WeakMap<readonly Rule[], Map<string, Access>>();

/** Every rule that matches the caller. None: nothing is allowed. */
export function accessOf(caller: Caller, rules: readonly Rule[]): Access {
  const matching = rules.flatMap((rule, index) => (isFor(caller, rule) ? [index] : []));
  const byRules = known.get(rules) ?? new Map<string, Access>();
  known.set(rules, byRules);
  const key = matching.join();
  const access = byRules.get(key) ?? accessBy(rules.filter((_, index) => matching.includes(index)));
  byRules.set(key, access);
  return access;
}

function accessBy(matching: readonly Rule[]): Access {
  const grants = matching.map(({ functions, actions }) => ({ functions, actions }));
  const checks = grants.map(({ functions, actions }) => ({
    names: functions.map(wildcard),
    actions: new Set(actions.flatMap((action) => cloudFrontActions[action])),
  }));
  return {
    grants,
    may: (action, name) =>
      checks.some(
        ({ names, actions }) =>
          // A list is of no one function: what it holds is asked for one by one.
          actions.has(action) &&
          (action === 'cloudfront:ListFunctions' || names.some((form) => form.test(name))),
      ),
  };
}

function isFor({ kind, subject, groups }: Caller, { matches }: Rule): boolean {
  if ('group' in matches) return groups.includes(matches.group);
  return kind === 'IAM' && wildcard(matches.role).test(roleArn(subject));
}

/** The role of a session. The path that a role may have is not in its sessions' ARNs. */
function roleArn(subject: string): string {
  return subject.replace(/:sts::(\d{12}):assumed-role\/([^/]+)\/.*$/, ':iam::$1:role/$2');
}

/** As IAM reads it: `*` is any characters, also none; all else is itself. */
function wildcard(pattern: string): RegExp {
  const parts = pattern.split(/\*+/).map((part) => part.replaceAll(/[^\w-]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`);
}
