import { getNamedType, GraphQLError, isLeafType, type GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.ts';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** A key, its quotation marks and its colon, with a comma behind the value, as JSON that is written as JSON once more. */
const bytesAroundKey = 6;
/** Braces or brackets around what is no leaf. */
const bytesAround = 2;
/** More than an ETag takes. */
const bytesOfResolved = 32;

/** Text that has the same length however often it is written as JSON. */
const plainText = /^[\u0020\u0021\u0023-\u005b\u005d-\u007e]*$/;

/** Gives the bytes that a value takes in an answer, as Lambda counts them: as JSON that is written as JSON once more. */
export function bytesInAnswer(value: unknown): number {
  if (typeof value === 'string' && plainText.test(value)) return value.length + 4;
  if (Array.isArray(value))
    return value.reduce((sum: number, item) => sum + bytesInAnswer(item) + 1, bytesAround);
  const json: string | undefined = JSON.stringify(value);
  return Buffer.byteLength(JSON.stringify(json ?? 'null')) - 2;
}

/** Is thrown once the answer is over its budget. What is already made is dropped with the answer. */
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
export function counted(resolve: Resolver): Resolver {
  return (...field) => {
    const [, , context, { path }] = field;
    spend(context, String(path.key).length + bytesAroundKey + bytesOfResolved);
    return resolve(...field);
  };
}
