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
  maxMessageCharacters,
  maxIgnored,
  maxPageSize,
  maxTestCases,
  testCaseNameForm,
} from '../../operations/limits.ts';
import { describe } from './descriptions.ts';

/** Refers to a component by its name. */
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Types a schema of JSON Schema 2020-12, which OpenAPI 3.1 uses. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, JsonSchema>> = {
  Base64: { type: 'string', contentEncoding: 'base64' },
  Boolean: { type: 'boolean' },
  DateTime: { type: 'string', format: 'date-time' },
  ETag: { type: 'string' },
  Float: { type: 'number' },
  /** In a query parameter: the number of a version, or a stage. */
  FunctionContentReference: {
    anyOf: [{ type: 'integer', minimum: 1 }, ref('FunctionStage')],
  },
  ID: { type: 'string' },
  Int: { type: 'integer' },
  JSON: {},
  String: { type: 'string' },
};

/** Holds the limits that the gateway checks beyond the contract's types, by the field's name or schema coordinate. */
const fieldLimits: Readonly<Record<string, JsonSchema>> = {
  comment: { maxLength: maxCommentCharacters },
  first: { minimum: 1, maximum: maxPageSize },
  keyValueStoreArns: { items: { type: 'string', pattern: keyValueStoreArnForm.source } },
  message: { maxLength: maxMessageCharacters },
  name: { pattern: functionNameForm.source },
  case: { pattern: testCaseNameForm.source },
  ignore: { maxItems: maxIgnored },
  maxComputeUtilization: { minimum: 0, maximum: 100 },
  rev: { minimum: 0 },
  tests: { maxItems: maxTestCases },
  'TestCase.name': { pattern: testCaseNameForm.source },
  'TestDifference.message': {},
  'TestCaseResult.name': { pattern: testCaseNameForm.source },
};

/** Makes the schema of a type of the contract. Types that are no scalars become references to components. */
export function typeSchema(type: GraphQLType): JsonSchema {
  if (isNonNullType(type)) return nonNullSchema(type.ofType);
  const schema = nonNullSchema(type);
  if (typeof schema['type'] === 'string') return { ...schema, type: [schema['type'], 'null'] };
  return '$ref' in schema ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** Makes the schema of a type without null. */
function nonNullSchema(type: GraphQLType): JsonSchema {
  if (isListType(type)) return { type: 'array', items: typeSchema(type.ofType) };
  const { name } = getNullableType(type) as GraphQLNamedType; // it is no list
  return scalars[name] ?? { $ref: `#/components/schemas/${name}` };
}

/** Types what objectSchema makes. */
export interface ObjectSchema {
  properties: Record<string, JsonSchema>;
  required: string[];
}

interface DescribedField {
  name: string;
  type: GraphQLType;
  description?: string | null | undefined;
  defaultValue?: unknown;
  /** The type that it is a field of. */
  parent?: string;
}

/** Makes the schema of a field or argument, with its description, default and limits. */
export function fieldSchema(field: DescribedField): JsonSchema {
  const { name, type, description, defaultValue, parent } = field;
  const limits = fieldLimits[`${parent}.${name}`] ?? fieldLimits[name];
  const schema = { ...typeSchema(type), ...limits };
  const keywords = {
    ...(description && { description }),
    // Copied, because graphql-js shares one frozen list among all empty defaults.
    ...(defaultValue !== undefined && { default: structuredClone(defaultValue) }),
  };
  const isWrapped = '$ref' in schema && Object.keys(keywords).length > 0;
  return { ...(isWrapped ? { allOf: [schema] } : schema), ...keywords };
}

/** Gives the same field with a type that excludes null: the REST API takes no null there, the contract does. */
export function asNonNull(field: DescribedField): DescribedField {
  return { ...field, type: new GraphQLNonNull(getNullableType(field.type)) };
}

interface ObjectOptions {
  /** Includes only these fields. */
  only?: readonly string[];
  /** Leaves these fields out. */
  without?: readonly string[];
  /** Requires these fields, although the contract does not. */
  required?: readonly string[];
  /** Does not require these fields, although the contract does. */
  optional?: readonly string[];
  /** Names the component, if its name is not the type's. */
  as?: string;
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

/** Makes the schema of an object or input of the contract, or of some of its fields. */
export function objectSchema(type: GraphQLNamedType, options: ObjectOptions = {}): JsonSchema {
  const fields = fieldsOf(type, options);
  const isNeeded = ({ name }: Field) => options.required?.includes(name);
  const properties = Object.fromEntries(
    fields.map((field) => {
      const described = isNeeded(field) ? asNonNull(field) : field;
      const description = describe(`${type.name}.${field.name}`, field.description);
      return [field.name, fieldSchema({ ...described, description, parent: type.name })];
    }),
  );
  const required = fields
    .filter((field) => isRequired(field) || isNeeded(field))
    .filter(({ name }) => !options.optional?.includes(name))
    .map(({ name }) => name);
  const description = describe(options.as ?? type.name, type.description);
  return {
    type: 'object',
    ...(description && { description }),
    properties,
    ...(required.length > 0 && { required }),
  };
}

/** Makes the component of an enum, an input or an object. */
export function namedSchema(type: GraphQLNamedType): JsonSchema {
  if (isEnumType(type)) {
    const { description } = type;
    return { type: 'string', description, enum: type.getValues().map(({ name }) => name) };
  }
  if (!isInputObjectType(type) || !type.isOneOf) return objectSchema(type);
  const oneOf = Object.values(type.getFields()).map((field) => ({
    type: 'object',
    properties: { [field.name]: { ...nonNullSchema(field.type), description: field.description } },
    required: [field.name],
    additionalProperties: false,
  }));
  return { description: type.description, oneOf };
}
