import {
  buildASTSchema,
  GraphQLError,
  valueFromASTUntyped,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';

const base64Form = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Decodes padded base64 to bytes. Its error does not repeat the value, which may be code. */
function parseBase64(value: unknown): Uint8Array {
  if (typeof value === 'string' && base64Form.test(value)) return Buffer.from(value, 'base64');
  throw new GraphQLError('Base64 must be a string in the padded base64 of RFC 4648 section 4.');
}

/** Bounds an ETag far above any real one. A text that is longer than a header may be would never reach CloudFront. */
const maxETagCharacters = 1_024;

/** Accepts any string of at most `maxETagCharacters`. Its error does not repeat the value. */
function parseETag(value: unknown): string {
  if (typeof value === 'string' && value.length <= maxETagCharacters) return value;
  throw new GraphQLError(`ETag must be a string of at most ${maxETagCharacters} characters.`);
}

/** Rejects numbers that are not finite: `JSON.parse` reads 1e400 as Infinity, which `JSON.stringify` writes as null. */
function parseJsonValue(value: unknown): unknown {
  if (hasOnlyFiniteNumbers(value)) return value;
  throw new GraphQLError('JSON must hold numbers that a double can hold.');
}

/** Checks all numbers in a JSON value, at any depth. */
function hasOnlyFiniteNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return (
    typeof value !== 'object' || value === null || Object.values(value).every(hasOnlyFiniteNumbers)
  );
}

/** Parses the scalars that inputs may hold. */
const inputScalars: Readonly<Record<string, (value: unknown) => unknown>> = {
  Base64: parseBase64,
  ETag: parseETag,
  JSON: parseJsonValue,
};

/** Writes the scalars that occur only in results, never in inputs. */
const outputScalars = {
  DateTime: (value: unknown) => (value as Date).toISOString(), // the contract's types admit nothing else
};

/** Makes graphql-js's schema of the contract, or of a part of it: with rules for its scalars, without resolvers. */
export function createSchema(document: DocumentNode): GraphQLSchema {
  // schema/codegen.ts validates the contract, so that no start has to.
  const schema = buildASTSchema(document, { assumeValid: true });
  for (const [name, parseValue] of Object.entries(inputScalars)) {
    const parseLiteral: GraphQLScalarType['parseLiteral'] = (node, variables) =>
      parseValue(valueFromASTUntyped(node, variables));
    Object.assign(schema.getType(name) ?? {}, { parseValue, parseLiteral });
  }
  for (const [name, serialize] of Object.entries(outputScalars)) {
    Object.assign(schema.getType(name) ?? {}, { serialize });
  }
  return schema;
}
