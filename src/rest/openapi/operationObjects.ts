import {
  isInputObjectType,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { argumentsOf, inputTypeOf } from '../../contract/inputTypes.ts';
import { codeMediaTypes, type Route } from '../route.ts';
import { bodySchemaName } from './components.ts';
import { bodyExamples, codeExample } from './examples.ts';
import { asNonNull, fieldSchema, ref } from './jsonSchema.ts';
import { describe } from './descriptions.ts';
import { failureResponses } from './failureResponses.ts';
import { isVersionedRead, notModifiedResponse, successResponse } from './responses.ts';

/** Makes the Operation Object of a route. */
export function operationObject(route: Route, schema: GraphQLSchema) {
  const { operationId, summary } = route;
  const mutation = schema.getMutationType()?.getFields()[operationId];
  const description = describe(operationId, mutation?.description);
  return {
    operationId,
    summary,
    ...(description && { description }),
    tags: [tagOf(route)],
    parameters: parameters(route, schema),
    ...((route.bodyFields || route.takesCode) && { requestBody: requestBody(route) }),
    responses: {
      [route.status]: successResponse(route),
      ...(route.creation && { [route.creation.status]: successResponse(route.creation) }),
      ...(route.mayCreate && { 201: successResponse({ ...route, status: 201 }) }),
      ...notModifiedResponse(route),
      ...failureResponses(route, schema),
    },
  };
}

function tagOf({ path }: Route): string {
  if (path === '/v1/viewer') return 'Access';
  if (isOfStores(path)) return 'Key value stores';
  if (/\/tests\b/.test(path)) return 'Tests';
  return /\/(?:versions|diff|restore)\b/.test(path) ? 'History' : 'Functions';
}

function isOfStores(path: string): boolean {
  return path.startsWith('/v1/key-value-stores');
}

/** Makes the Operation Object of HEAD for a route that is a GET. */
export function headOperationObject(route: Route, schema: GraphQLSchema) {
  const operationId = route.operationId.replace(/^(?:get|list)/, 'head');
  const { content: _, ...success } = successResponse(route);
  const operation = operationObject(route, schema);
  return {
    ...operation,
    operationId,
    description: describe('HEAD'),
    summary: `${route.summary}: the headers without the body`,
    responses: { ...operation.responses, [route.status]: success },
  };
}

function parameters(route: Route, schema: GraphQLSchema) {
  const { path, query = {}, wants = [] } = route;
  const fields = inputFields(route, schema);
  const [ofName, example] = isOfStores(path)
    ? ([argumentsOf(schema, 'keyValueStore'), 'redirects'] as const)
    : ([argumentsOf(schema, 'function'), 'url-rewrite'] as const);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
    name === 'name'
      ? pathParameter(name, { fields: ofName, example })
      : pathParameter(name, { fields, example: pathExamples[name] }),
  );
  const inQuery = Object.entries(query).flatMap(([name, field]) => {
    const found = fields.find((candidate) => candidate.name === field);
    return found ? [queryParameter(name, found)] : [];
  });
  return [...inPath, ...inQuery, ...wants.map(wantParameter), ...conditionParameters(route)];
}

type InputField = GraphQLArgument | GraphQLInputField;

/** Gives the fields of a route's input. */
function inputFields({ input }: Route, schema: GraphQLSchema): readonly InputField[] {
  if ('query' in input) return argumentsOf(schema, input.query);
  const type = inputTypeOf(schema, input.type);
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

function queryParameter(name: string, field: InputField) {
  const { description, ...argument } = asNonNull(field);
  return {
    name,
    in: 'query',
    ...(isRequiredInputField(field) && { required: true }),
    description: describe(name, description),
    schema: fieldSchema(argument),
  };
}

/** Makes the parameter that asks for a member of the answer. */
function wantParameter(name: string) {
  const schema = { type: 'boolean', default: false };
  return { name, in: 'query', description: describe(name), schema };
}

/** Makes the parameters for the headers of conditional requests: RFC 9110, section 13.1. */
function conditionParameters(route: Route) {
  const schema = { type: 'string' };
  const match = { name: 'If-Match', in: 'header', schema };
  if (route.ifMatch) {
    const description = 'The ETag of the version on which this request is based.';
    const required = route.ifMatch === true && route.creation === undefined;
    const example = '"ETVPDKIKX0DER"';
    return [
      { ...match, example, required, description },
      ...(route.creation ? [creationParameter] : []),
    ];
  }
  if (!isVersionedRead(route)) return [];
  // They have no example: a page that fills it in would ask for an answer without content.
  return [
    { ...match, description: 'An ETag. The answer is 412 if it is not the present version.' },
    {
      name: 'If-None-Match',
      in: 'header',
      schema,
      description: 'An ETag. The answer is 304 if it is still the present version.',
    },
  ];
}

function pathParameter(
  name: string,
  { fields, example }: { fields: readonly InputField[]; example: unknown },
) {
  const found = fields.find((field) => field.name === name);
  const { description, ...schema } = found ? fieldSchema(found) : {};
  return { name, in: 'path', required: true, description, schema, example };
}

const pathExamples: Readonly<Record<string, unknown>> = {
  number: 12,
  case: 'folder',
};

const creationParameter = {
  name: 'If-None-Match',
  in: 'header',
  schema: { type: 'string', const: '*' },
  description:
    'Instead of If-Match: creates the function. The answer is 412 if there is one of this name.',
};

const codeContent = { schema: { type: 'string' }, example: codeExample };

function requestBody(route: Route) {
  if (route.takesCode) {
    const content = Object.fromEntries(codeMediaTypes.map((type) => [type, codeContent]));
    return { required: true, content };
  }
  const example = bodyExamples[route.operationId];
  return {
    required: !route.isBodyOptional,
    content: { 'application/json': { schema: ref(bodySchemaName(route)), example } },
  };
}
