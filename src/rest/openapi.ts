import type { GraphQLSchema } from 'graphql';
import { componentSchemas } from './openapi/components.ts';
import { headOperation, operation } from './openapi/operation.ts';
import { routes } from './routes.ts';

/** The description of the REST face, OpenAPI 3.1: derived from the contract, the routes and the error table. */
export function createOpenApi(schema: GraphQLSchema): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const item = (paths[route.path] ??= {});
    item[route.method.toLowerCase()] = operation(route, schema);
    if (route.head) item['head'] = headOperation(route, schema);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CloudFront Functions gateway',
      version: '1',
      description: schema.description ?? '',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The gateway that serves this document.' }],
    tags: [{ name: 'Functions', description: 'The life cycle of CloudFront functions.' }],
    security: [{ sigv4: [] }],
    paths,
    components: { securitySchemes, schemas: componentSchemas(schema) },
  };
}

const securitySchemes = {
  sigv4: {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    description: 'AWS Signature Version 4, service execute-api. A local gateway asks for none.',
    'x-amazon-apigateway-authtype': 'awsSigv4',
  },
};
