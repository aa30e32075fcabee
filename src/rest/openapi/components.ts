import { isNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { errorTable } from '../../operations/errors.ts';
import type { Route } from '../route.ts';
import { routes } from '../routes.ts';
import { namedSchema, objectSchema, ref, type JsonSchema } from './jsonSchema.ts';

/** The component that describes a row's body. */
export const bodyName = ({ operationId }: Route) =>
  `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Body`;

/** Types that others refer to by name. */
const named = [
  'FunctionStage',
  'FunctionRuntime',
  'FunctionCodeInput',
  'TagInput',
  'ErrorCode',
  'Violation',
  'ViolationRule',
  'AccessDecider',
  'Viewer',
  'Grant',
  'KeyValueStoreGrant',
  'CallerKind',
  'FunctionAction',
  'KeyValueStoreAction',
  'Outcome',
];

export function componentSchemas(schema: GraphQLSchema): Record<string, JsonSchema> {
  const type = (name: string) => {
    const found = schema.getType(name);
    if (!isNamedType(found)) throw new Error(`the contract has no ${name}`);
    return found;
  };
  const self = objectSchema(type('CloudFrontFunction'), {
    without: ['code', 'counterpart'],
    optional: ['etag'],
  });
  const inputs = routes
    .filter(({ body }) => body)
    .map((route) => {
      const { contract, body = [], required = [] } = route;
      const input = type('type' in contract ? contract.type : '');
      return [bodyName(route), objectSchema(input, { only: body, required })] as const;
    });
  const errors = Object.keys(errorTable).map((code) => [code, problemSchema(type(code))] as const);
  return {
    CloudFrontFunction: self,
    FunctionPage: pageSchema,
    TestReport: objectSchema(type('TestFunctionSuccess'), { without: ['function'] }),
    Problem: baseProblem,
    ...Object.fromEntries(named.map((name) => [name, namedSchema(type(name))])),
    ...Object.fromEntries([...inputs, ...errors]),
  };
}

const pageSchema = {
  type: 'object',
  description: 'A page of functions, an entry for each stage.',
  properties: {
    items: { type: 'array', items: ref('CloudFrontFunction') },
    nextCursor: {
      type: ['string', 'null'],
      description: 'Send as `cursor`; null on the last page.',
    },
  },
  required: ['items', 'nextCursor'],
};

const text = { type: 'string' };
const problemMembers = {
  type: text,
  title: text,
  status: { type: 'integer' },
  detail: text,
  requestId: text,
};

const mismatch = {
  type: 'object',
  properties: {
    path: { type: 'string', description: 'Where it stands in the body or the query, dotted.' },
    message: { type: 'string', description: 'What is expected there.' },
  },
  required: ['path', 'message'],
};

/** Each kind of problem has a `type` of its own, by which a generated client tells them apart. */
const baseProblem = {
  type: 'object',
  description: 'Problem details of RFC 9457 for a malformed request or a fault of the gateway.',
  properties: {
    ...problemMembers,
    type: { type: 'string', const: 'about:blank' },
    violations: {
      type: 'array',
      description: 'What of a malformed request is not as it must be.',
      items: mismatch,
    },
  },
  required: Object.keys(problemMembers),
};

interface ObjectSchema {
  properties: Record<string, JsonSchema>;
  required: string[];
}

function problemSchema(type: Parameters<typeof objectSchema>[0]): JsonSchema {
  if (!isObjectType(type)) return {};
  const own = objectSchema(type, { without: ['message', 'requestId'] });
  const { properties, required } = own as unknown as ObjectSchema; // as made there
  const { name } = type;
  const where = 'Where the problem is explained: a path of the gateway.';
  return {
    ...own,
    properties: {
      ...problemMembers,
      ...properties,
      type: { type: 'string', const: `/problems/${name}`, description: where },
      code: { ...properties['code'], const: name },
    },
    required: [...Object.keys(problemMembers), ...required],
  };
}
