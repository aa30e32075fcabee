import type { FunctionAction, KeyValueStoreAction } from '../contract/schema.generated.ts';
import type { Caller } from './caller.ts';
import type { Rule } from './rules.ts';
import { matchesWildcard } from './wildcard.ts';

/** Allows actions on the functions whose names match one of the patterns. */
export interface Grant {
  functions: readonly string[];
  actions: readonly FunctionAction[];
}

/** Allows actions on the key value stores whose names match one of the patterns. */
export interface KeyValueStoreGrant {
  keyValueStores: readonly string[];
  actions: readonly KeyValueStoreAction[];
}

/** Describes what a caller may do, by the gateway's own rules. */
export interface Access {
  grants: readonly Grant[];
  keyValueStoreGrants: readonly KeyValueStoreGrant[];
  /** Tells whether an action is allowed on the function of this name; without a name, on any. */
  may: (action: FunctionAction, name?: string) => boolean;
  /** Tells the same of key value stores. */
  mayStore: (action: KeyValueStoreAction, name?: string) => boolean;
}

/** Caches each access by the rules that match, so that callers with the same rights share one. */
const accesses = new WeakMap<readonly Rule[], Map<string, Access>>();

/** Gives what all rules that match the caller allow together. Without a matching rule, that is nothing. */
export function accessOf(caller: Caller, rules: readonly Rule[]): Access {
  const matching = rules.flatMap((rule, index) => (isFor(caller, rule) ? [index] : []));
  const byRules = accesses.get(rules) ?? new Map<string, Access>();
  accesses.set(rules, byRules);
  const key = matching.join();
  const access = byRules.get(key) ?? accessBy(rules.filter((_, index) => matching.includes(index)));
  byRules.set(key, access);
  return access;
}

/** Gives what these rules allow together. */
export function accessBy(matching: readonly Rule[]): Access {
  const grants = matching.flatMap((rule) =>
    'functions' in rule ? [{ functions: rule.functions, actions: rule.actions }] : [],
  );
  const keyValueStoreGrants = matching.flatMap((rule) =>
    'keyValueStores' in rule
      ? [{ keyValueStores: rule.keyValueStores, actions: rule.actions }]
      : [],
  );
  return {
    grants,
    keyValueStoreGrants,
    may: (action, name) =>
      grants.some(
        ({ functions, actions }) =>
          actions.includes(action) && (name === undefined || matchesAny(functions, name)),
      ),
    mayStore: (action, name) =>
      keyValueStoreGrants.some(
        ({ keyValueStores, actions }) =>
          actions.includes(action) && (name === undefined || matchesAny(keyValueStores, name)),
      ),
  };
}

function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => matchesWildcard(pattern, name));
}

function isFor({ kind, subject, groups }: Caller, { matches }: Rule): boolean {
  if ('group' in matches) return groups.includes(matches.group);
  return kind === 'IAM' && matchesWildcard(matches.role, roleArn(subject));
}

/** Gives the role of a session. The path that a role may have is not in its sessions' ARNs. */
function roleArn(subject: string): string {
  return subject.replace(/:sts::(\d{12}):assumed-role\/([^/]+)\/.*$/, ':iam::$1:role/$2');
}
