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
    servers: [
      { url: '/', description: 'This gateway, with a token.' },
      { url: '/service', description: 'This gateway, for callers who sign with AWS credentials.' },
    ],
    tags: [
      { name: 'Functions', description: 'The life cycle of CloudFront functions.' },
      { name: 'Access', description: 'Who may do what.' },
    ],
    security: [{ token: [] }, { sigv4: [] }],
    paths,
    components: { securitySchemes, schemas: componentSchemas(schema) },
  };
}

const securitySchemes = {
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: "A token of the stage's issuer.",
  },
  sigv4: {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    description: 'AWS Signature Version 4, service execute-api. Only under /service.',
    'x-amazon-apigateway-authtype': 'awsSigv4',
  },
};
