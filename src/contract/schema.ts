import {
  buildASTSchema,
  GraphQLError,
  valueFromASTUntyped,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';
import { sdlDocument } from './sdlDocument.ts';

const base64Form = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Decodes padded base64 to bytes. Its error names no value: that may be code. */
function parseBase64(value: unknown): Uint8Array {
  if (typeof value === 'string' && base64Form.test(value)) return Buffer.from(value, 'base64');
  throw new GraphQLError('Base64 must be a string in the padded base64 of RFC 4648 section 4.');
}

/** Far more than any version has; what is longer than headers may be would never reach CloudFront. */
const maxETagCharacters = 1_024;

function parseETag(value: unknown): string {
  if (typeof value === 'string' && value.length <= maxETagCharacters) return value;
  throw new GraphQLError(`ETag must be a string of at most ${maxETagCharacters} characters.`);
}

/** `JSON.parse` makes infinity of 1e400, and `JSON.stringify` null of that. */
function parseJsonValue(value: unknown): unknown {
  if (holdsFinite(value)) return value;
  throw new GraphQLError('JSON must hold numbers that a double can hold.');
}

function holdsFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(holdsFinite);
}

const inputScalars: Readonly<Record<string, (value: unknown) => unknown>> = {
  Base64: parseBase64,
  ETag: parseETag,
  JSON: parseJsonValue,
};

/** Dates are only given, never taken. */
const outputScalars = {
  DateTime: (value: unknown) => (value as Date).toISOString(), // the contract's types admit nothing else
};

/** The contract as graphql-js knows it, with its scalars' rules and no resolvers. */
export function createSchema(document = sdlDocument()): GraphQLSchema {
  // Whether it is valid is asked where it is generated, not at each start.
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
