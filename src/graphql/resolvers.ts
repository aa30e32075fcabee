import type { Context } from '../context.ts';
import { readNode } from '../operations/functions/readNode.ts';
import { defaultPageSize, defaultVersionsSize } from '../operations/limits.ts';
import { readCounterpart } from '../operations/functions/counterpart.ts';
import { describeFunction } from '../operations/functions/describeFunction.ts';
import { operations } from '../operations/index.ts';
import { furtherOperations } from '../operations/onDemand.ts';
import { viewer } from '../operations/viewer.ts';
import { readCode, readETag } from '../operations/functions/readOnDemand.ts';
import type { CloudFrontFunction, FunctionCode, Resolvers } from '../contract/schema.generated.ts';
import { toConnection, toVersionConnection } from './connection.ts';
import { orGone, orThrow } from './orThrow.ts';
import { readStoreNow, storeMutations, storeQueries, storeTypes } from './storeResolvers.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    viewer: (_, _none, context) => viewer(context),
    function: (_, { name, stage }, context) =>
      operations.describeFunction({ name, stage: stage ?? 'DEVELOPMENT' }, context),
    node: async (_, { id }, context) => orGone(await readNode(id, context)),
    functions: async (_, { first, ...page }, context) => {
      const size = first ?? defaultPageSize;
      return toConnection(
        orThrow(await operations.listFunctions({ ...page, first: size }, context)),
        page,
      );
    },
    versions: async (_, { first, ...page }, context) => {
      const size = first ?? defaultVersionsSize;
      return toVersionConnection(
        orThrow(await operations.listVersions({ ...page, first: size }, context)),
        page,
      );
    },
    version: async (_, reference, context) =>
      orGone(await operations.getVersion(reference, context)),
    functionDiff: (_, input, context) => operations.functionDiff(input, context),
    testCases: async (_, { name }, context) =>
      orThrow(await operations.listTestCases({ name }, context)),
    testCase: async (_, reference, context) =>
      orGone(await operations.getTestCase(reference, context)),
    checkFunction: (_, { input }, context) => operations.checkFunction(input, context),
    ...storeQueries,
  },
  Mutation: {
    saveTestCase: (_, { input }, context) => operations.saveTestCase(input, context),
    deleteTestCase: (_, { input }, context) => operations.deleteTestCase(input, context),
    runTestCases: (_, { input }, context) => operations.runTestCases(input, context),
    deployFunction: (_, { input }, context) => operations.deployFunction(input, context),
    setFunctionTags: (_, { input }, context) => operations.setFunctionTags(input, context),
    restoreFunction: (_, { input }, context) => operations.restoreFunction(input, context),
    createFunction: (_, { input }, context) => operations.createFunction(input, context),
    updateFunction: (_, { input }, context) => operations.updateFunction(input, context),
    testFunction: (_, { input }, context) => operations.testFunction(input, context),
    publishFunction: (_, { input }, context) => operations.publishFunction(input, context),
    deleteFunction: (_, { input }, context) => operations.deleteFunction(input, context),
    ...storeMutations,
  },
  CloudFrontFunction: {
    // No promise for what is there: graphql-js would make promises of all around it.
    etag: (self, _, context) => self.etag ?? etagOf(self, context),
    code: (self, _, context) => self.code ?? codeOf(self, context),
    counterpart: async (self, _, context) => {
      const counterpart = await readCounterpart(self, context);
      return counterpart && orThrow(counterpart);
    },
    versions: async ({ name }, { first, after }, context) => {
      const size = first ?? defaultVersionsSize;
      const page = await operations.listVersions({ name, first: size, after }, context);
      return toVersionConnection(orThrow(page), { after });
    },
    testCases: async ({ name }, _, context) =>
      orThrow(await operations.listTestCases({ name }, context)),
    lastVersion: async ({ name }, _, context) => {
      const { version } = orThrow(await (await furtherOperations()).readLastVersion(name, context));
      return version;
    },
    lastTestRun: async ({ name }, _, context) => {
      const { run } = orThrow(await (await furtherOperations()).readLastRun(name, context));
      return run;
    },
    tags: async (self, _, context) =>
      orThrow(await (await furtherOperations()).readTags(self, context)),
    associations: async ({ name }, _, context) =>
      orThrow(await (await furtherOperations()).readAssociations(name, context)),
  },
  FunctionInUse: {
    distributions: async ({ name }, _, context) =>
      (await furtherOperations()).readUsers(name, context),
  },
  TestCase: {
    lastResult: async (self, _, context) => {
      const result = await (await furtherOperations()).readLastResult(self, context);
      return result && orThrow(result);
    },
  },
  ...storeTypes,
  PreconditionFailed: {
    current: async (self, _, context) =>
      self.kind === 'FUNCTION' ? orGone(await describeFunction(self, context)) : null,
    keyValueStore: ({ name, kind }, _, context) =>
      kind === 'KEY_VALUE_STORE' ? readStoreNow(name, context) : null,
    changedBy: async (self, _, context) =>
      self.kind === 'FUNCTION' ? (await furtherOperations()).readChangedBy(self, context) : null,
  },
  FunctionVersion: {
    code: async (self, _, context) => {
      const code = await (await furtherOperations()).readVersionCode(self, context);
      return code && orThrow(code);
    },
  },
  FunctionVersionConnection: {
    unrecorded: async (self, _, context) =>
      orThrow(await (await furtherOperations()).readUnrecorded(self, context)),
  },
};

async function etagOf(self: CloudFrontFunction, context: Context): Promise<string | null> {
  return orThrow(await readETag(self, context)).etag ?? null;
}

async function codeOf(self: CloudFrontFunction, context: Context): Promise<FunctionCode> {
  return orThrow(await readCode(self, context)).code;
}
