import type { GraphQLSchema } from 'graphql';
import { routes } from '../routes.ts';
import { componentSchemas } from './components.ts';
import { headerComponents } from './headers.ts';
import { headOperationObject, operationObject } from './operationObjects.ts';

/** Makes the OpenAPI 3.1 document of the REST API from the contract, the routes and the error table. */
export function createOpenApi(schema: GraphQLSchema): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const item = (paths[route.path] ??= {});
    item[route.method.toLowerCase()] = operationObject(route, schema);
    if (route.head) item['head'] = headOperationObject(route, schema);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CloudFront Functions gateway',
      version: '1',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: '/', description: 'This gateway, for callers with a token.' },
      { url: '/service', description: 'This gateway, for callers who sign with AWS credentials.' },
    ],
    tags: [
      {
        name: 'Functions',
        description: 'Reading, changing, testing, publishing and deleting CloudFront Functions.',
      },
      { name: 'Access', description: "The caller and the caller's rights." },
    ],
    security: [{ token: [] }, { sigv4: [] }],
    paths,
    components: { securitySchemes, headers: headerComponents, schemas: componentSchemas(schema) },
  };
}

const description = `Manages CloudFront Functions: small JavaScript functions that CloudFront runs at the edge for
viewer requests and responses. Names and rules are those of the CloudFront API, version 2020-05-31.

Versions are ETags. A read answers with \`ETag\`. Each change needs \`If-Match\`: without it the answer is 428. If the
function has changed since that version, nothing is written, and the answer is 412 with the present function in
\`current\`.

Each error is a problem of RFC 9457, \`application/problem+json\`. An expected error has a \`type\` below
\`/problems/\`, which is the path of its explanation, and an \`errorCode\`. A malformed request or a fault of the gateway
has the type \`about:blank\`. What API Gateway refuses, such as a token that is not valid, it answers itself: with
\`{"message": "…"}\` as \`application/json\`.

A failure with \`retryable: true\` may be sent again after the seconds of \`Retry-After\`. \`outcome\` tells whether
something may have been written.`;

const securitySchemes = {
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: "A token of the deployment's issuer.",
  },
  sigv4: {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    description:
      'AWS Signature Version 4 for the service execute-api. Only for paths below /service.',
    'x-amazon-apigateway-authtype': 'awsSigv4',
  },
};
