import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../schema/schema.graphql',
  documents: 'functions.graphql',
  generates: {
    'graphql.generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        strictScalars: true,
        scalars: {
          ETag: 'string',
          DateTime: 'string',
          Base64: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
