import type { GraphQLSchema } from 'graphql';
import { argumentFields } from '../../contract/coercion.ts';
import type { Route } from '../route.ts';
import { bodyName } from './components.ts';
import { bodies } from './examples.ts';
import { fieldSchema, nonNull, ref } from './jsonSchema.ts';
import { etagHeader, failures, isVersioned, success, unchanged } from './responses.ts';

/** A row as an operation, described in the contract's words. */
export function operation(route: Route, schema: GraphQLSchema) {
  const { operationId, summary } = route;
  const contract = schema.getMutationType()?.getFields()[operationId];
  const description =
    contract?.description ?? schema.getQueryType()?.getFields()[operationId]?.description;
  return {
    operationId,
    summary,
    ...(description && { description }),
    tags: [route.gives === 'Viewer' ? 'Access' : 'Functions'],
    parameters: parameters(route, schema),
    ...(route.body && { requestBody: requestBody(route) }),
    responses: { [route.status]: success(route), ...unchanged(route), ...failures(route) },
  };
}

/** HEAD of a row that is a GET. */
export function headOperation(route: Route, schema: GraphQLSchema) {
  const { description: _, ...rest } = operation(route, schema);
  const headers = { ...etagHeader };
  const responses = { 200: { description: 'It is there.', headers }, ...failures(route) };
  return {
    ...rest,
    operationId: `${route.operationId}Head`,
    summary: 'Tells the version alone',
    responses,
  };
}

function parameters(route: Route, schema: GraphQLSchema) {
  const { path, query = {}, contract, ifMatch } = route;
  const own = path.includes('{name}') ? [pathName(schema)] : [];
  const fields = 'query' in contract ? argumentFields(schema, contract.query) : [];
  const inQuery = Object.entries(query).flatMap(([name, field]) => {
    const found = fields.find((candidate) => candidate.name === field);
    if (!found) return [];
    const { description, ...argument } = nonNull(found);
    return [{ name, in: 'query', description, schema: fieldSchema(argument) }];
  });
  const version = { schema: { type: 'string' }, example: '"ETVPDKIKX0DER"' };
  const match = { name: 'If-Match', in: 'header', ...version };
  const noneMatch = { name: 'If-None-Match', in: 'header', ...version };
  return [
    ...own,
    ...inQuery,
    ...(ifMatch
      ? [
          {
            ...match,
            required: true,
            description: 'The ETag of the version that this is based on.',
          },
        ]
      : []),
    ...(isVersioned(route)
      ? [
          { ...match, description: 'Answer 412 unless this is the version.' },
          { ...noneMatch, description: 'Answer 304 when this is still the version.' },
        ]
      : []),
  ];
}

function pathName(schema: GraphQLSchema) {
  const [name] = argumentFields(schema, 'function');
  const { description, ...own } = name ? fieldSchema(name) : {};
  return {
    name: 'name',
    in: 'path',
    required: true,
    description,
    schema: own,
    example: 'url-rewrite',
  };
}

function requestBody(route: Route) {
  const example = bodies[route.operationId];
  return {
    required: true,
    content: { 'application/json': { schema: ref(bodyName(route)), example } },
  };
}
