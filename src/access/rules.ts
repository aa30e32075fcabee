import { ConfigError } from '../config.ts';
import type { FunctionAction } from '../contract/schema.generated.ts';

/** What a group, or the sessions of a role, may do with the functions of these names. */
export interface Rule {
  /** A group as the token names it, or a pattern of role ARNs. */
  matches: { group: string } | { role: string };
  functions: readonly string[];
  actions: readonly FunctionAction[];
}

const actionWords = new Map<unknown, FunctionAction>([
  ['read', 'READ'],
  ['test', 'TEST'],
  ['write', 'WRITE'],
  ['publish', 'PUBLISH'],
  ['create', 'CREATE'],
  ['delete', 'DELETE'],
]);

const forms = {
  // API Gateway flattens a token's groups to text: one with a space or a bracket in it could not be told from two.
  group: /^[^\s,[\]"]{1,128}$/,
  role: /^arn:aws[\w-]*:iam::(?:\d{12}|\*):role\/[\w+=,.@*-]{1,64}$/,
  functions: /^[\w*-]{1,64}$/,
};

/** Reads the rules of an access file. Throws `ConfigError` with the place of what is wrong: `rules[1].actions[0]`. */
export function parseRules(file: unknown): readonly Rule[] {
  const { rules, ...others } = objectAt('the access file', file);
  refuseOthers('the access file', others);
  return listAt('rules', rules).map((rule, index) => parseRule(`rules[${index}]`, rule));
}

function parseRule(place: string, rule: unknown): Rule {
  const { group, role, functions, actions, ...others } = objectAt(place, rule);
  refuseOthers(place, others);
  if ((group === undefined) === (role === undefined)) {
    throw new ConfigError(`${place} must have either group or role`);
  }
  return {
    matches:
      group === undefined
        ? { role: textAt(`${place}.role`, role, forms.role) }
        : { group: textAt(`${place}.group`, group, forms.group) },
    functions: filledAt(`${place}.functions`, functions).map((pattern, index) =>
      textAt(`${place}.functions[${index}]`, pattern, forms.functions),
    ),
    actions: filledAt(`${place}.actions`, actions).map((word, index) =>
      actionAt(`${place}.actions[${index}]`, word),
    ),
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

function textAt(place: string, value: unknown, form: RegExp): string {
  if (typeof value === 'string' && form.test(value)) return value;
  throw new ConfigError(`${place} must be text of the form ${form.source}`);
}

function actionAt(place: string, word: unknown): FunctionAction {
  const action = actionWords.get(word);
  if (action) return action;
  throw new ConfigError(`${place} must be one of ${[...actionWords.keys()].join(', ')}`);
}
