import { ConfigError } from '../config.ts';
import type { FunctionAction, KeyValueStoreAction } from '../contract/schema.generated.ts';

/** Selects callers: by a group of the token, or by a pattern of role ARNs. */
type Matches = { group: string } | { role: string };

/** Allows a group, or the sessions of a role, actions on the functions of these names. */
export interface FunctionRule {
  matches: Matches;
  functions: readonly string[];
  actions: readonly FunctionAction[];
}

/** Does the same for key value stores. */
export interface KeyValueStoreRule {
  matches: Matches;
  keyValueStores: readonly string[];
  actions: readonly KeyValueStoreAction[];
}

/** Represents a rule of the access file, for functions or for key value stores. */
export type Rule = FunctionRule | KeyValueStoreRule;

const functionWords = new Map<unknown, FunctionAction>([
  ['read', 'READ'],
  ['test', 'TEST'],
  ['write', 'WRITE'],
  ['publish', 'PUBLISH'],
  ['create', 'CREATE'],
  ['delete', 'DELETE'],
]);

const keyValueStoreWords = new Map<unknown, KeyValueStoreAction>([
  ['read', 'READ'],
  ['write', 'WRITE'],
  ['create', 'CREATE'],
  ['delete', 'DELETE'],
]);

/** Holds the forms of texts, and what is told of one that is not so. */
const forms = {
  group: {
    form: /^(?=.{1,128}$)[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u,
    words:
      'a name of 1 to 128 characters, none of them a control character, without spaces around it',
  },
  role: {
    form: /^arn:aws[\w-]*:iam::(?:\d{12}|\*):role\/[\w+=,.@*-]{1,64}$/,
    words: 'the ARN of a role without its path, such as arn:aws:iam::123456789012:role/deploy-*',
  },
  name: {
    form: /^[\w*-]{1,64}$/,
    words:
      'a name of at most 64 letters, digits, hyphens and underscores, in which * stands for any',
  },
};

/** Reads the rules of an access file. Throws `ConfigError` with the place of what is wrong: `rules[1].actions[0]`. */
export function parseRules(file: unknown): readonly Rule[] {
  const { rules, ...others } = objectAt('the access file', file);
  refuseOthers('the access file', others);
  return listAt('rules', rules).map((rule, index) => parseRule(`rules[${index}]`, rule));
}

function parseRule(place: string, rule: unknown): Rule {
  const { group, role, functions, keyValueStores, actions, ...others } = objectAt(place, rule);
  refuseOthers(place, others);
  if ((group === undefined) === (role === undefined)) {
    throw new ConfigError(`${place} must have either group or role`);
  }
  if ((functions === undefined) === (keyValueStores === undefined)) {
    throw new ConfigError(`${place} must have either functions or keyValueStores`);
  }
  const matches: Matches =
    group === undefined
      ? { role: textAt(`${place}.role`, role, forms.role) }
      : { group: textAt(`${place}.group`, group, forms.group) };
  return functions === undefined
    ? {
        matches,
        keyValueStores: patternsAt(`${place}.keyValueStores`, keyValueStores),
        actions: actionsAt(`${place}.actions`, actions, keyValueStoreWords),
      }
    : {
        matches,
        functions: patternsAt(`${place}.functions`, functions),
        actions: actionsAt(`${place}.actions`, actions, functionWords),
      };
}

function objectAt(place: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new ConfigError(`${place} must be an object`);
}

function refuseOthers(place: string, others: object): void {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new ConfigError(`${place} must not have ${JSON.stringify(unknown)}`);
}

function listAt(place: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new ConfigError(`${place} must be a list`);
}

function filledAt(place: string, value: unknown): unknown[] {
  const list = listAt(place, value);
  if (list.length > 0) return list;
  throw new ConfigError(`${place} must not be empty`);
}

function textAt(place: string, value: unknown, { form, words }: (typeof forms)['name']): string {
  if (typeof value === 'string' && form.test(value)) return value;
  throw new ConfigError(`${place} must be ${words}`);
}

function patternsAt(place: string, value: unknown): string[] {
  return filledAt(place, value).map((pattern, index) =>
    textAt(`${place}[${index}]`, pattern, forms.name),
  );
}

function actionsAt<Action>(
  place: string,
  value: unknown,
  words: ReadonlyMap<unknown, Action>,
): Action[] {
  return filledAt(place, value).map((word, index) => {
    const action = words.get(word);
    if (action !== undefined) return action;
    throw new ConfigError(`${place}[${index}] must be one of ${[...words.keys()].join(', ')}`);
  });
}
