import { isNamedType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { errorTable } from '../../operations/errors.ts';
import type { Route } from '../route.ts';
import { routes } from '../routes.ts';
import { describe } from './descriptions.ts';
import { changeSchemas } from './changeSchemas.ts';
import { listSchemas, pageSchema, versionPageSchema } from './pageSchemas.ts';
import { sharedStoreTypes, storeSchemas } from './storeSchemas.ts';
import { namedSchema, objectSchema, type JsonSchema, type ObjectSchema } from './jsonSchema.ts';

/** Names the component that describes a route's request body. */
export const bodySchemaName = ({ operationId }: Route) =>
  `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Body`;

/** Names the types that other schemas refer to. */
const sharedTypes = [
  'FunctionStage',
  'FunctionRuntime',
  'FunctionCodeInput',
  'Tag',
  'TagInput',
  'ErrorCode',
  'Diagnostic',
  'DiagnosticSeverity',
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
  'DeployStep',
  'DeployFailureAction',
  'FailedDevelopment',
  'VersionEvent',
  'VersionSource',
  'VersionState',
  'VersionEvidence',
  'TestSummary',
  'FunctionAssociation',
  'FunctionDiff',
  'FunctionContent',
  'FieldChange',
  'TestExpectation',
  'TestExpectationInput',
  'TestDraftInput',
  'TestDraftCaseInput',
  'TestKeyValueInput',
  'TestRun',
  'TestCaseResult',
  'LastTestResult',
  'TestDifference',
  'ResourceKind',
  ...sharedStoreTypes,
];

/** Names the fields of a function that have a path of their own, or none. */
const fieldsOfTheirOwn = [
  'code',
  'counterpart',
  'versions',
  'testCases',
  'lastVersion',
  'lastTestRun',
  'associations',
  'tags',
];

/** Makes the schema of every component: functions, pages, inputs, problems and the types that they share. */
export function componentSchemas(schema: GraphQLSchema): Record<string, JsonSchema> {
  const type = (name: string) => {
    const found = schema.getType(name);
    if (!isNamedType(found)) throw new Error(`the contract has no ${name}`);
    return found;
  };
  const functionSchema = objectSchema(type('CloudFrontFunction'), {
    without: fieldsOfTheirOwn,
    optional: ['etag'],
  });
  const changes = changeSchemas(functionSchema, type);
  const bodies = routes
    .filter(({ bodyFields }) => bodyFields)
    .map((route) => {
      const { input, bodyFields = [], requiredFields = [] } = route;
      const inputType = type('type' in input ? input.type : '');
      const as = bodySchemaName(route);
      return [
        as,
        objectSchema(inputType, { only: bodyFields, required: requiredFields, as }),
      ] as const;
    });
  const errors = Object.keys(errorTable).map((code) => [code, problemSchema(type(code))] as const);
  return {
    CloudFrontFunction: functionSchema,
    ...changes,
    FunctionPage: pageSchema,
    FunctionVersion: objectSchema(type('FunctionVersion'), { without: ['code'] }),
    VersionPage: versionPageSchema,
    TestCase: objectSchema(type('TestCase'), { optional: ['event', 'lastResult'] }),
    ...listSchemas,
    ...storeSchemas(type),
    ...reportSchemas(type),
    Problem: plainProblemSchema,
    ApiGatewayMessage: apiGatewaySchema,
    ...Object.fromEntries(sharedTypes.map((name) => [name, namedSchema(type(name))])),
    ...Object.fromEntries([...bodies, ...errors]),
  };
}

/** Makes the schemas of reports, which are not named after their types. */
function reportSchemas(type: (name: string) => GraphQLNamedType): Record<string, JsonSchema> {
  const TestReport = objectSchema(type('TestFunctionSuccess'), {
    without: ['function'],
    as: 'TestReport',
  });
  const CheckReport = objectSchema(type('CheckFunctionSuccess'), { as: 'CheckReport' });
  const SetTags = objectSchema(type('SetFunctionTagsSuccess'), { as: 'SetTags' });
  return { TestReport, CheckReport, SetTags };
}

const stringSchema = { type: 'string' };
const problemMembers = {
  type: stringSchema,
  title: stringSchema,
  status: { type: 'integer' },
  detail: stringSchema,
  requestId: stringSchema,
};

const mismatchSchema = {
  type: 'object',
  properties: {
    path: {
      type: 'string',
      description:
        'The path of the value in the body, with dots, or the name of the query parameter.',
    },
    message: { type: 'string', description: 'The rule that the value breaks.' },
  },
  required: ['path', 'message'],
};

/** Describes the problem without an error code. Its constant `type` lets generated clients tell the kinds apart. */
const plainProblemSchema = {
  type: 'object',
  description: 'Problem details (RFC 9457) of a malformed request or a fault of the gateway.',
  properties: {
    ...problemMembers,
    type: { type: 'string', const: 'about:blank' },
    violations: {
      type: 'array',
      description: 'The values of a malformed request that are not valid, at most 5 of them.',
      items: mismatchSchema,
    },
  },
  required: Object.keys(problemMembers),
};

/** Describes an answer of API Gateway. Its optional `type` lets generated clients tell problems apart by `type`. */
const apiGatewaySchema = {
  type: 'object',
  description: 'An answer of API Gateway itself, which the request has not passed.',
  properties: {
    message: stringSchema,
    type: { type: 'string', const: '', description: 'Not sent. A problem has its kind here.' },
  },
  required: ['message'],
};

/** Makes the schema of an expected error's problem: the error's fields, and the members of RFC 9457. */
function problemSchema(type: Parameters<typeof objectSchema>[0]): JsonSchema {
  if (!isObjectType(type)) return {};
  const own = objectSchema(type, { without: ['message', 'requestId'] });
  const { properties, required } = own as unknown as ObjectSchema; // as made there
  const { name } = type;
  const typeDescription = 'The path on this gateway of a page that explains the problem.';
  return {
    ...own,
    properties: {
      ...problemMembers,
      ...properties,
      type: { type: 'string', const: `/problems/${name}`, description: typeDescription },
      errorCode: {
        ...properties['errorCode'],
        const: name,
        description: describe('ServiceError.errorCode'),
      },
    },
    required: [...Object.keys(problemMembers), ...required],
  };
}
