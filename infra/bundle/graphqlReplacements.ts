import type { Replacement } from './replacement.ts';

const onlyGraphql = ['graphql'] as const;
const onlyRest = ['rest'] as const;

const sdlRules = [
  'LoneSchemaDefinitionRule',
  'PossibleTypeExtensionsRule',
  'UniqueArgumentDefinitionNamesRule',
  'UniqueDirectiveNamesRule',
  'UniqueEnumValueNamesRule',
  'UniqueFieldDefinitionNamesRule',
  'UniqueOperationTypesRule',
  'UniqueTypeNamesRule',
];

/** Lists what is left out or replaced of graphql-js. */
export const graphqlReplacements: readonly Replacement[] = [
  {
    module: 'graphql/type/introspection.mjs',
    lambdas: onlyRest,
    reason: 'nobody asks REST about its schema, yet each schema would go through its types',
    source: `import { GraphQLObjectType } from './definition.mjs';
      export const __Schema = new GraphQLObjectType({ name: '__Schema', fields: {} });
      export const introspectionTypes = [];
      export const isIntrospectionType = () => false;
      export const [__Directive, __DirectiveLocation, __EnumValue, __Field, __InputValue, __Type] = [];
      export const [__TypeKind, TypeKind] = [];
      export const [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef] = [];`,
  },
  {
    module: 'graphql/validation/validate.mjs',
    lambdas: onlyRest,
    reason: 'there are no documents, and the contract is assumed to be valid',
  },
  {
    module: 'graphql/type/validate.mjs',
    lambdas: onlyGraphql,
    reason: 'the contract is assumed to be valid, as schema/codegen.ts has validated it',
    source: `export const validateSchema = () => [];
      export const assertValidSchema = () => undefined;`,
  },
  {
    module: 'graphql/utilities/printSchema.mjs',
    lambdas: onlyGraphql,
    reason:
      'Apollo Server prints the schema only for a document store of its user, and there is none',
  },
  ...sdlRules.map((rule) => ({
    module: `graphql/validation/rules/${rule}.mjs`,
    lambdas: onlyGraphql,
    reason: 'it validates an SDL, and the contract is assumed to be valid',
  })),
];
