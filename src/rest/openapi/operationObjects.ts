import type { GraphQLSchema } from 'graphql';
import { argumentsOf } from '../../contract/inputTypes.ts';
import type { Route } from '../route.ts';
import { bodySchemaName } from './components.ts';
import { bodyExamples } from './examples.ts';
import { asNonNull, fieldSchema, ref } from './jsonSchema.ts';
import {
  failureResponses,
  isVersionedRead,
  notModifiedResponse,
  successResponse,
} from './responses.ts';

/** Makes the Operation Object of a route. Its description is the contract's. */
export function operationObject(route: Route, schema: GraphQLSchema) {
  const { operationId, summary } = route;
  const mutation = schema.getMutationType()?.getFields()[operationId];
  const description =
    mutation?.description ?? schema.getQueryType()?.getFields()[operationId]?.description;
  return {
    operationId,
    summary,
    ...(description && { description }),
    tags: [route.responseType === 'Viewer' ? 'Access' : 'Functions'],
    parameters: parameters(route, schema),
    ...(route.bodyFields && { requestBody: requestBody(route) }),
    responses: {
      [route.status]: successResponse(route),
      ...notModifiedResponse(route),
      ...failureResponses(route),
    },
  };
}

/** Makes the Operation Object of HEAD for a route that is a GET. */
export function headOperationObject(route: Route, schema: GraphQLSchema) {
  const { description: _, ...rest } = operationObject(route, schema);
  const { content: _content, ...success } = successResponse(route);
  return {
    ...rest,
    operationId: `${route.operationId}Head`,
    summary: `${route.summary}: the headers without the body`,
    responses: { ...rest.responses, [route.status]: success },
  };
}

function parameters(route: Route, schema: GraphQLSchema) {
  const { path, query = {}, input, ifMatch } = route;
  const inPath = path.includes('{name}') ? [nameParameter(schema)] : [];
  const fields = 'query' in input ? argumentsOf(schema, input.query) : [];
  const inQuery = Object.entries(query).flatMap(([name, field]) => {
    const found = fields.find((candidate) => candidate.name === field);
    if (!found) return [];
    const { description, ...argument } = asNonNull(found);
    return [{ name, in: 'query', description, schema: fieldSchema(argument) }];
  });
  const version = { schema: { type: 'string' }, example: '"ETVPDKIKX0DER"' };
  const match = { name: 'If-Match', in: 'header', ...version };
  const noneMatch = { name: 'If-None-Match', in: 'header', ...version };
  return [
    ...inPath,
    ...inQuery,
    ...(ifMatch
      ? [
          {
            ...match,
            required: true,
            description: 'The ETag of the version on which this request is based.',
          },
        ]
      : []),
    ...(isVersionedRead(route)
      ? [
          { ...match, description: 'An ETag. The answer is 412 if it is not the present version.' },
          {
            ...noneMatch,
            description: 'An ETag. The answer is 304 if it is still the present version.',
          },
        ]
      : []),
  ];
}

function nameParameter(schema: GraphQLSchema) {
  const [name] = argumentsOf(schema, 'function');
  const { description, ...nameSchema } = name ? fieldSchema(name) : {};
  return {
    name: 'name',
    in: 'path',
    required: true,
    description,
    schema: nameSchema,
    example: 'url-rewrite',
  };
}

function requestBody(route: Route) {
  const example = bodyExamples[route.operationId];
  return {
    required: true,
    content: { 'application/json': { schema: ref(bodySchemaName(route)), example } },
  };
}
