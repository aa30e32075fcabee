import {
  coerceInputValue,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
} from 'graphql';
import { withoutEcho } from './withoutEcho.ts';

/** Describes a value that does not fit the contract's type. `path` is its place: `code.text`, `keyValueStoreArns.0`. */
export interface Mismatch {
  path: string;
  message: string;
}

/** Holds the coerced value, or the reasons why there is none. */
export type CoercionResult = { value: unknown } | { mismatches: Mismatch[] };

type OnError = NonNullable<Parameters<typeof coerceInputValue>[2]>;

/** Bounds the mismatches that are reported for one input. */
export const maxMismatches = 5;

/** Ends a coercion early: graphql-js would go on to the last of thousands of mismatches. */
const tooManyMismatches = new Error('as many mismatches as are reported');

/** Finds values in place of lists: GraphQL would make a list of each, which JSON Schema does not. */
function unlistedValues(value: unknown, type: GraphQLInputType, path: string[] = []): Mismatch[] {
  if (value === null || value === undefined) return [];
  const nullable = getNullableType(type);
  if (isListType(nullable) && !Array.isArray(value))
    return [{ path: path.join('.'), message: 'The value must be a list.' }];
  if (!isInputObjectType(nullable) || typeof value !== 'object') return [];
  const fields = Object.values(nullable.getFields());
  const given = new Map(Object.entries(value));
  return fields.flatMap((field) =>
    unlistedValues(given.get(field.name), field.type, [...path, field.name]),
  );
}

/** Checks a value against a type of the contract. Fills in defaults, parses scalars, and reports up to `maxMismatches`. */
export function coerceInput(value: unknown, type: GraphQLInputType): CoercionResult {
  const mismatches: Mismatch[] = [];
  const addMismatch: OnError = (path, _, { message }) => {
    // graphql-js names a missing or unknown field in the message, not in the path.
    const [, field] = /^Field "(\w+)" (?:of required|is not defined)/.exec(message) ?? [];
    const fullPath = field === undefined ? path : [...path, field];
    mismatches.push({ path: fullPath.join('.'), message: withoutEcho(message) });
    if (mismatches.length === maxMismatches) throw tooManyMismatches;
  };
  const unlisted = unlistedValues(value, type);
  if (unlisted.length > 0) return { mismatches: unlisted };
  const hideSuggestions = true; // finding them takes seconds for thousands of fields
  try {
    const coerced: unknown = coerceInputValue(value, type, addMismatch, hideSuggestions);
    if (mismatches.length === 0) return { value: coerced };
  } catch (error) {
    if (error !== tooManyMismatches) throw error;
  }
  return { mismatches };
}
