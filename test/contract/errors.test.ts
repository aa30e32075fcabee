import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as sdk from '@aws-sdk/client-cloudfront';
import * as dataSdk from '@aws-sdk/client-cloudfront-keyvaluestore';
import { expect, test } from '@jest/globals';
import {
  isEnumType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
} from 'graphql';
import { createFunctionErrors } from '../../src/operations/functions/createContent.ts';
import { deleteFunctionErrors } from '../../src/operations/functions/deleteFunction.ts';
import { readErrors } from '../../src/operations/functions/describeFunction.ts';
import { errorTable, errorValue } from '../../src/operations/errors.ts';
import { createKeyValueStoreErrors } from '../../src/operations/keyValueStores/createKeyValueStore.ts';
import { deleteKeyValueStoreErrors } from '../../src/operations/keyValueStores/deleteKeyValueStore.ts';
import { findErrors } from '../../src/operations/keyValueStores/findStore.ts';
import { listStoresErrors } from '../../src/operations/keyValueStores/storeReads.ts';
import { listFunctionsErrors } from '../../src/operations/functions/listFunctions.ts';
import { testFunctionErrors } from '../../src/operations/functions/testFunction.ts';
import { updateFunctionErrors } from '../../src/operations/functions/replaceContent.ts';
import { fullSchema } from '../../src/contract/fullSchema.ts';
import type { CloudFrontFunction, ErrorCode } from '../../src/contract/schema.generated.ts';
import { routeErrors } from '../../src/rest/openapi/routeErrors.ts';
import { problemOf } from '../../src/rest/problem.ts';
import { routes } from '../../src/rest/routes.ts';
import { rowsOf } from '../support/markdown.ts';

const schema = fullSchema();
const serviceError = schema.getType('ServiceError');

/** Names the errors of every operation: those that any AWS API may answer, and the gateway's own refusal. */
const commonErrors = [
  'InvalidArgument',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
];

/** Holds the statuses that the error table sets differently from the SDK's model. */
const ownStatuses: Record<string, number> = {
  DeleteGuard: 422,
  PartiallyApplied: 503,
  TestFunctionFailed: 422,
  NoSuchVersion: 404,
  NoSuchTestCase: 404,
  TestCaseChanged: 409,
  TooManyTestCases: 400,
  CheckFailed: 422,
  TestsFailed: 422,
  DeployStopped: 503,
  FunctionBroken: 422,
  AccessDenied: 403,
  Throttling: 429,
  ServiceUnavailable: 503,
  AwsRefusal: 400,
};

/** Names the errors that CloudFront may answer although the operation's model does not list them. */
const unmodelled: Record<string, string[]> = {
  TestFunction: ['PreconditionFailed'],
  // Those of the question whether the code can be loaded.
  PublishFunction: ['TestFunctionFailed', 'FunctionBroken'],
};

const operations = [
  ['FunctionResult', 'DescribeFunction', readErrors],
  ['FunctionResult', 'GetFunction', readErrors],
  ['CreateFunctionResult', 'CreateFunction', createFunctionErrors],
  ['UpdateFunctionResult', 'UpdateFunction', updateFunctionErrors],
  ['TestFunctionResult', 'TestFunction', testFunctionErrors],
  ['DeleteFunctionResult', 'DeleteFunction', deleteFunctionErrors],
] as const;

/** Reads the exceptions that the SDK documents for a command from its types, which alone list them. */
async function documentedExceptions(command: string): Promise<string[]> {
  const main = createRequire(import.meta.url).resolve('@aws-sdk/client-cloudfront');
  const file = main.replace(/dist-cjs.*$/, `dist-types/commands/${command}Command.d.ts`);
  const text = await readFile(file, 'utf8');
  const names = [...text.matchAll(/@throws \{@link (\w+)\} \((?:client|server) fault\)/g)];
  return names.map(([, name = '']) => name);
}

function errorMembers(type: GraphQLNamedType | undefined): string[] {
  if (!isUnionType(type) || !isInterfaceType(serviceError)) throw new Error('not the contract');
  const members = type.getTypes().filter((member) => schema.isSubType(serviceError, member));
  return members.map(({ name }) => name);
}

const asSet = (names: readonly string[]) => new Set(names);

async function expectedErrors(command: string): Promise<Set<string>> {
  const documented = await documentedExceptions(command);
  expect(documented).toContain('UnsupportedOperation');
  return asSet([...documented, ...(unmodelled[command] ?? []), ...commonErrors]);
}

test.each(operations)(
  '%s has the exceptions that the SDK documents for %s, and the common errors',
  async (union, command, expected) => {
    expect(asSet(expected)).toEqual(await expectedErrors(command));
    expect(asSet(errorMembers(schema.getType(union)))).toEqual(asSet(expected));
  },
);

test('PublishFunctionResult has the exceptions that the SDK documents, the common errors, and those of a test', async () => {
  const members = errorMembers(schema.getType('PublishFunctionResult'));
  expect(asSet(members)).toEqual(await expectedErrors('PublishFunction'));
});

test.each([
  ['SetFunctionTagsResult', readErrors],
  ['KeyValueStoreResult', findErrors],
  ['CreateKeyValueStoreResult', createKeyValueStoreErrors],
  ['DeleteKeyValueStoreResult', deleteKeyValueStoreErrors],
] as const)('%s has the errors that its call expects', (union, expected) => {
  expect(asSet(errorMembers(schema.getType(union)))).toEqual(asSet(expected));
});

test.each([
  ['RestoreFunctionResult', ['NoSuchVersion', 'DeployStopped']],
  ['DeployFunctionResult', ['NoSuchTestCase', 'CheckFailed', 'TestsFailed', 'DeployStopped']],
])('%s has the errors of an update and of a creation, and its own', (union, own) => {
  const all = [...updateFunctionErrors, ...createFunctionErrors, ...own];
  expect(asSet(errorMembers(schema.getType(union)))).toEqual(asSet(all));
});

test('functions, which has no union, has the exceptions that the SDK documents for ListFunctions', async () => {
  expect(asSet(listFunctionsErrors)).toEqual(await expectedErrors('ListFunctions'));
});

test.each([
  ['functions', listFunctionsErrors],
  ['keyValueStores', listStoresErrors],
])(
  'the routes of %s, which has no union, have the errors that its call expects',
  (query, expected) => {
    const of = routes.filter(({ input }) => 'query' in input && input.query === query);
    expect(of).toHaveLength(1);
    for (const route of of) expect(asSet(routeErrors(route, schema))).toEqual(asSet(expected));
  },
);

test('the error table, the enum and the types of the contract name the same errors', () => {
  const codes = schema.getType('ErrorCode');
  if (!isEnumType(codes) || !isInterfaceType(serviceError)) throw new Error('not the contract');
  const inTable = asSet(Object.keys(errorTable));
  expect(asSet(codes.getValues().map(({ name }) => name))).toEqual(inTable);
  expect(asSet(schema.getPossibleTypes(serviceError).map(({ name }) => name))).toEqual(inTable);
});

test.each(Object.entries(errorTable))(
  'the status of %s is that of the SDK, or one of the listed differences',
  (code, { status }) => {
    const exported: Record<string, unknown> = { ...dataSdk, ...sdk };
    const model = exported[`${code}$`] ?? exported[`${code}Exception$`];
    const [, , , traits] = Array.isArray(model) ? model : [];
    expect(status).toBe(ownStatuses[code] ?? traits?.httpError);
  },
);

const someFunction = {
  __typename: 'CloudFrontFunction' as const,
  id: 'sample:DEVELOPMENT',
  name: 'sample',
  status: 'UNPUBLISHED',
  comment: '',
  runtimeName: 'cloudfront-js-2.0',
  keyValueStoreArns: [],
  arn: 'arn:aws:cloudfront::123456789012:function/sample',
  stage: 'DEVELOPMENT' as const,
  lastModifiedTime: new Date(0),
} satisfies CloudFrontFunction;

const somePlan = {
  __typename: 'SyncPlan' as const,
  creates: 0,
  replaces: 0,
  deletes: 11,
  unchanged: 0,
  there: 20,
  bytes: 0,
  calls: 1,
  allowedDeletes: 10,
  etag: 'KV1',
  changes: [],
};

/**
 * Gives the statuses of a code in REST: one when nothing was written, perhaps another when the outcome is unknown.
 * `4xx` stands for AWS's own.
 */
function statusesOf(code: ErrorCode): string[] {
  const failure = {
    action: 'cloudfront:UpdateFunction',
    right: 'WRITE',
    name: 'sample',
    stage: 'DEVELOPMENT',
    message: '',
    requestId: '',
    stopped: { step: 'PUBLISH', reason: 'ServiceUnavailable', development: null, live: null },
    guarded: { plan: somePlan, allowed: 10 },
    partial: { reason: 'CALLS', confirmed: 50, inDoubt: 0, remaining: null, etag: 'KV1' },
    tested: { testRun: null, developmentContent: 'KEPT', function: someFunction },
  } as const;
  const statusOf = (more: object) => problemOf(errorValue(code, { ...failure, ...more })).status;
  if (clientErrors.every((awsStatus) => statusOf({ awsStatus }) === awsStatus)) return ['4xx'];
  const statuses = [false, true].map((isInDoubt) => statusOf({ isInDoubt }));
  return [...new Set(statuses.map(String))];
}

const clientErrors = Array.from({ length: 100 }, (_, index) => 400 + index);

function ownMembers(code: string): string[] {
  const type = schema.getType(code);
  if (!isObjectType(type) || !isInterfaceType(serviceError)) throw new Error('not the contract');
  const common = Object.keys(serviceError.getFields());
  return Object.keys(type.getFields()).filter((member) => !common.includes(member));
}

test('docs/errors.md has the rows of the error table, each with its statuses and the members of its type', async () => {
  const rows = rowsOf(await readFile('docs/errors.md', 'utf8'), '`__typename`, `errorCode`');
  const written = rows.map(([name = '', statuses = '', , members = '']) => ({
    name: name.replaceAll('`', ''),
    statuses: statuses.split(', '),
    members: [...members.matchAll(/`(\w+)`/g)].map(([, member]) => member),
  }));
  const codes = Object.keys(errorTable) as ErrorCode[]; // the table has one for each
  expect(written).toEqual(
    codes.map((name) => ({ name, statuses: statusesOf(name), members: ownMembers(name) })),
  );
});
