import type { GraphQLSchema } from 'graphql';
import { routes } from '../routes.ts';
import { componentSchemas } from './components.ts';
import { headerComponents } from './headers.ts';
import { headOperationObject, operationObject } from './operationObjects.ts';

const tags = [
  {
    name: 'Functions',
    description: 'Reading, changing, testing, publishing and deleting CloudFront Functions.',
  },
  {
    name: 'History',
    description: 'The versions of a function: who changed what, differences, and the way back.',
  },
  {
    name: 'Tests',
    description: 'Stored test cases of a function, and their runs.',
  },
  {
    name: 'Key value stores',
    description: 'Key value stores that functions read: the stores, and their entries.',
  },
  { name: 'Access', description: "The caller and the caller's rights." },
];

/**
 * Makes the OpenAPI 3.1 document of the REST API from the contract, the routes and the error table. Servers and types of
 * problems are those of a gateway below a base path.
 */
export function createOpenApi(schema: GraphQLSchema, basePath = ''): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const item = (paths[route.path] ??= {});
    item[route.method.toLowerCase()] = operationObject(route, schema);
    if (route.method === 'GET') item['head'] = headOperationObject(route, schema);
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'CloudFront Functions gateway',
      version: '1',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: basePath || '/', description: 'This gateway, for callers with a token.' },
      {
        url: `${basePath}/service`,
        description: 'This gateway, for callers who sign with AWS credentials.',
      },
    ],
    tags,
    security: [{ token: [] }, { sigv4: [] }],
    paths,
    components: { securitySchemes, headers: headerComponents, schemas: componentSchemas(schema) },
  };
  return basePath === '' ? document : withProblemsBelow(document, basePath);
}

/** Puts the base path before the types of problems, which schemas have as `const` and examples as `type`. */
function withProblemsBelow(document: object, basePath: string): object {
  const moved = JSON.stringify(document, (key, value: unknown) => {
    const isType = key === 'const' || key === 'type';
    const isPath = typeof value === 'string' && value.startsWith('/problems/');
    return isType && isPath ? basePath + value : value;
  });
  return JSON.parse(moved) as object; // it was one
}

const description = `Manages CloudFront Functions: small JavaScript functions that CloudFront runs at the edge for
viewer requests and responses. Names and rules are those of the CloudFront API, version 2020-05-31.

Versions are ETags. A read answers with \`ETag\`. Each change needs \`If-Match\`: without it the answer is 428. If the
function has changed since that version, nothing is written, and the answer is 412 with the present function in
\`current\`.

A request is taken as it is described here, or not at all: an unknown or repeated query parameter, an unknown member of a
body and a body where none is described are answered 400. Bodies are UTF-8 and not compressed.

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
