import type { Replacement } from './replacement.ts';
import { replacePassage } from './replacePassage.ts';

const onlyGraphql = ['graphql'] as const;
const onlyRest = ['rest'] as const;

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
    module: 'graphql/type/schema.mjs',
    lambdas: onlyGraphql,
    reason: 'it would make the fields of all types to find types that the contract lists anyway',
    source: (original) =>
      [
        ['allReferencedTypes.delete(type);', ''],
        [
          'new Set(config.types)',
          'new Set([...config.types, ...specifiedScalarTypes, ...introspectionTypes])',
        ],
        [
          "import { __Schema } from './introspection.mjs';",
          `import { __Schema, introspectionTypes } from './introspection.mjs';
           import { specifiedScalarTypes } from './scalars.mjs';`,
        ],
      ].reduce(
        (source, [passage = '', words = '']) => replacePassage(source, passage, words),
        original,
      ),
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
  {
    module: 'graphql/validation/specifiedRules.mjs',
    lambdas: onlyGraphql,
    reason: 'it has rules for an SDL too, and the contract is assumed to be valid',
    source: (original) =>
      replacePassage(
        original,
        'export const specifiedSDLRules = ',
        'export const specifiedSDLRules = []; const unused = /* @__PURE__ */ ',
      ),
  },
];
