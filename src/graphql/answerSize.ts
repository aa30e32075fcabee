import { getNamedType, GraphQLError, isLeafType, type GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.ts';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/**
 * Counts what stands around a key: four bytes for two escaped quotation marks, a colon, and a comma after the value.
 */
const bytesAroundKey = 6;
/** Counts the braces or brackets of an object or a list. */
const bytesAround = 2;
/** Counts a field before its value is known: more than an ETag takes. */
const bytesOfResolved = 32;

/** Matches text that needs no escapes in JSON. */
const plainText = /^[\u0020\u0021\u0023-\u005b\u005d-\u007e]*$/;

/**
 * Gives the bytes that a value takes in an answer. Lambda writes the answer, which is JSON, as a JSON string, so
 * quotation marks and escapes count twice.
 */
export function bytesInAnswer(value: unknown): number {
  if (typeof value === 'string' && plainText.test(value)) return value.length + 4;
  if (Array.isArray(value))
    return value.reduce((sum: number, item) => sum + bytesInAnswer(item) + 1, bytesAround);
  const json: string | undefined = JSON.stringify(value);
  return Buffer.byteLength(JSON.stringify(json ?? 'null')) - 2;
}

/** Names the error that is thrown once the answer is over its budget. The answer is then dropped. */
export const answerTooLarge = 'ANSWER_TOO_LARGE';

function spend({ budget }: Context, bytes: number): void {
  budget.answerBytesLeft -= bytes;
  if (budget.answerBytesLeft >= 0) return;
  throw new GraphQLError('The answer is too large.', { extensions: { code: answerTooLarge } });
}

/** Reads a field by its name and counts its bytes while the answer is made. Throws once they are over the budget. */
export const countingResolver: Resolver = (...[source, , context, info]) => {
  const { fieldName, path, returnType } = info;
  const value: unknown = (source as Record<string, unknown>)[fieldName]; // objects of the contract's types
  const own = isLeafType(getNamedType(returnType)) ? bytesInAnswer(value) : bytesAround;
  spend(context, String(path.key).length + bytesAroundKey + own);
  return value;
};

/** Counts a field that has a resolver of its own, before it makes any call. */
export function counting(resolve: Resolver): Resolver {
  return (...field) => {
    const [, , context, { path }] = field;
    spend(context, String(path.key).length + bytesAroundKey + bytesOfResolved);
    return resolve(...field);
  };
}
