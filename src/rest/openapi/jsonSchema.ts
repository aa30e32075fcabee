import {
  getNullableType,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLType,
} from 'graphql';
import {
  functionNameForm,
  keyValueStoreArnForm,
  maxCommentCharacters,
  maxPageSize,
} from '../../operations/limits.ts';

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

export type JsonSchema = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, JsonSchema>> = {
  Base64: { type: 'string', contentEncoding: 'base64' },
  Boolean: { type: 'boolean' },
  DateTime: { type: 'string', format: 'date-time' },
  ETag: { type: 'string' },
  ID: { type: 'string' },
  Int: { type: 'integer' },
  JSON: {},
  String: { type: 'string' },
};

/** What the gateway checks beyond the contract's types, by the field's name. */
const limits: Readonly<Record<string, JsonSchema>> = {
  comment: { maxLength: maxCommentCharacters },
  first: { minimum: 1, maximum: maxPageSize },
  keyValueStoreArns: { items: { type: 'string', pattern: keyValueStoreArnForm.source } },
  name: { pattern: functionNameForm.source },
};

/** A type of the contract as JSON Schema 2020-12; named types are references to components. */
export function typeSchema(type: GraphQLType): JsonSchema {
  if (isNonNullType(type)) return plainSchema(type.ofType);
  const schema = plainSchema(type);
  if (typeof schema['type'] === 'string') return { ...schema, type: [schema['type'], 'null'] };
  return '$ref' in schema ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function plainSchema(type: GraphQLType): JsonSchema {
  if (isListType(type)) return { type: 'array', items: typeSchema(type.ofType) };
  const { name } = getNullableType(type) as GraphQLNamedType; // no list, hence named
  return scalars[name] ?? { $ref: `#/components/schemas/${name}` };
}

interface DescribedField {
  name: string;
  type: GraphQLType;
  description?: string | null | undefined;
  defaultValue?: unknown;
}

/** A field or argument, with its description, default and limits. */
export function fieldSchema(field: DescribedField): JsonSchema {
  const { name, type, description, defaultValue } = field;
  const schema = { ...typeSchema(type), ...limits[name] };
  const besides = {
    ...(description && { description }),
    // An empty list of defaults is frozen by graphql-js: a copy is its own.
    ...(defaultValue !== undefined && { default: structuredClone(defaultValue) }),
  };
  const isWrapped = '$ref' in schema && Object.keys(besides).length > 0;
  return { ...(isWrapped ? { allOf: [schema] } : schema), ...besides };
}

/** The same, where null is not taken although the contract takes it. */
export function nonNull(field: DescribedField): DescribedField {
  return { ...field, type: new GraphQLNonNull(getNullableType(field.type)) };
}

interface ObjectOptions {
  /** Only these fields. */
  only?: readonly string[];
  /** All but these. */
  without?: readonly string[];
  /** Needed although the contract does not say so, and the other way round. */
  required?: readonly string[];
  optional?: readonly string[];
}

type Field = GraphQLInputField | GraphQLField<unknown, unknown>;

function fieldsOf(type: GraphQLNamedType, { only, without = [] }: ObjectOptions): Field[] {
  if (!isInputObjectType(type) && !isObjectType(type)) return [];
  return Object.values<Field>(type.getFields()).filter(
    ({ name }) => (only?.includes(name) ?? true) && !without.includes(name),
  );
}

function isRequired(field: Field): boolean {
  return 'args' in field ? true : isRequiredInputField(field);
}

/** An object or input of the contract, as far as its fields are asked for. */
export function objectSchema(type: GraphQLNamedType, options: ObjectOptions = {}): JsonSchema {
  const fields = fieldsOf(type, options);
  const isNeeded = ({ name }: Field) => options.required?.includes(name);
  const properties = Object.fromEntries(
    fields.map((field) => [field.name, fieldSchema(isNeeded(field) ? nonNull(field) : field)]),
  );
  const required = fields
    .filter((field) => isRequired(field) || isNeeded(field))
    .filter(({ name }) => !options.optional?.includes(name))
    .map(({ name }) => name);
  const { description } = type;
  return {
    type: 'object',
    ...(description && { description }),
    properties,
    ...(required.length > 0 && { required }),
  };
}

/** The components of enums, inputs and objects that others refer to. */
export function namedSchema(type: GraphQLNamedType): JsonSchema {
  if (isEnumType(type)) {
    const { description } = type;
    return { type: 'string', description, enum: type.getValues().map(({ name }) => name) };
  }
  if (!isInputObjectType(type) || !type.isOneOf) return objectSchema(type);
  const oneOf = Object.values(type.getFields()).map((field) => ({
    type: 'object',
    properties: { [field.name]: { ...plainSchema(field.type), description: field.description } },
    required: [field.name],
    additionalProperties: false,
  }));
  return { description: type.description, oneOf };
}
