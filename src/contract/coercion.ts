import {
  coerceInputValue,
  isInputType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Where graphql-js repeats a value in its message, and what stands there instead: a value may be code or a secret. All
 * take time in proportion to the message, whatever it repeats.
 */
const echoes: readonly (readonly [RegExp, string])[] = [
  [/ cannot represent ([\w -]{0,40})value: [\s\S]*$/, ' cannot represent $1value.'],
  [/^Value "[\s\S]*" does not exist in ("\w+" enum)\.[\s\S]*$/, 'This value does not exist in $1.'],
  [/, found [\s\S]*$/, '.'],
  [/ Did you mean [\s\S]*$/, ''],
  [/ (String|BlockString) "[\s\S]*$/, ' $1.'],
];

/** Names are repeated, and may be of any length. */
const maxMessageCharacters = 300;

/** A message of graphql-js without the value that it is about, and without suggestions. */
export function withoutEcho(message: string): string {
  let text = message;
  for (const [echo, replacement] of echoes) text = text.replace(echo, replacement);
  return text.length > maxMessageCharacters ? `${text.slice(0, maxMessageCharacters)}…` : text;
}

/** A value that is not of the contract's type, and where: `code.text`, `keyValueStoreArns.0`. */
export interface Mismatch {
  path: string;
  message: string;
}

export type Coerced = { value: unknown } | { mismatches: Mismatch[] };

type OnError = NonNullable<Parameters<typeof coerceInputValue>[2]>;

/** As many as are told of one input. */
export const maxMismatches = 5;

/** Ends a coercion: graphql-js would go on to the last of thousands. */
const enough = new Error('as many mismatches as are told');

/** Checks a value against a type of the contract, and gives it with defaults filled in and scalars parsed. */
export function coerceInput(value: unknown, type: GraphQLInputType): Coerced {
  const mismatches: Mismatch[] = [];
  const note: OnError = (path, _, { message }) => {
    // A field that is missing or unknown is named in the message, not in the path.
    const [, field] = /^Field "(\w+)" (?:of required|is not defined)/.exec(message) ?? [];
    const place = field === undefined ? path : [...path, field];
    mismatches.push({ path: place.join('.'), message: withoutEcho(message) });
    if (mismatches.length === maxMismatches) throw enough;
  };
  const hideSuggestions = true; // to look for them takes seconds for thousands of fields
  try {
    const coerced: unknown = coerceInputValue(value, type, note, hideSuggestions);
    if (mismatches.length === 0) return { value: coerced };
  } catch (error) {
    if (error !== enough) throw error;
  }
  return { mismatches };
}

/** An input type of the contract by its name. */
export function inputType(schema: GraphQLSchema, name: string): GraphQLInputType {
  const type = schema.getType(name);
  if (!isInputType(type)) throw new Error(`the contract has no input ${name}`);
  return type;
}

/** The arguments of a query. */
export function argumentFields(schema: GraphQLSchema, query: string): readonly GraphQLArgument[] {
  const field = schema.getQueryType()?.getFields()[query];
  if (!field) throw new Error(`the contract has no query ${query}`);
  return field.args;
}

/** What the arguments of a query are called where they are one input type. */
export function argumentsName(query: string): string {
  return `${query}Arguments`;
}
