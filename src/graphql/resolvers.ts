import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { readNode } from '../operations/functions/readNode.ts';
import { defaultPageSize } from '../operations/limits.ts';
import { readCounterpart } from '../operations/functions/counterpart.ts';
import { describeFunction } from '../operations/functions/describeFunction.ts';
import { isErrorValue, type ErrorValue } from '../operations/errors.ts';
import { operations } from '../operations/index.ts';
import { viewer } from '../operations/viewer.ts';
import { readCode, readETag } from '../operations/functions/readOnDemand.ts';
import type { CloudFrontFunction, FunctionCode, Resolvers } from '../contract/schema.generated.ts';
import { toConnection } from './connection.ts';

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
    checkFunction: (_, { input }, context) => operations.checkFunction(input, context),
  },
  Mutation: {
    createFunction: (_, { input }, context) => operations.createFunction(input, context),
    updateFunction: (_, { input }, context) => operations.updateFunction(input, context),
    testFunction: (_, { input }, context) => operations.testFunction(input, context),
    publishFunction: (_, { input }, context) => operations.publishFunction(input, context),
    deleteFunction: (_, { input }, context) => operations.deleteFunction(input, context),
  },
  CloudFrontFunction: {
    // No promise for what is there: graphql-js would make promises of all around it.
    etag: (self, _, context) => self.etag ?? etagOf(self, context),
    code: (self, _, context) => self.code ?? codeOf(self, context),
    counterpart: async (self, _, context) => {
      const counterpart = await readCounterpart(self, context);
      return counterpart && orThrow(counterpart);
    },
  },
  PreconditionFailed: {
    current: async (self, _, context) => orGone(await describeFunction(self, context)),
  },
};

async function etagOf(self: CloudFrontFunction, context: Context): Promise<string | null> {
  return orThrow(await readETag(self, context)).etag ?? null;
}

async function codeOf(self: CloudFrontFunction, context: Context): Promise<FunctionCode> {
  return orThrow(await readCode(self, context)).code;
}

/**
 * Throws an error value for `errors`, with the same code and members: a field that fails apart from its object has no
 * union.
 */
function orThrow<Value extends object>(value: Value): Exclude<Value, ErrorValue> {
  if (!isErrorValue(value)) return value as Exclude<Value, ErrorValue>; // what is left
  const { __typename: code, message, ...others } = value;
  throw new GraphQLError(message, { extensions: { code, ...others } });
}

function orGone<Value extends object>(value: Value | null): Exclude<Value, ErrorValue> | null {
  if (value === null || (isErrorValue(value) && value.errorCode === 'NoSuchFunctionExists'))
    return null;
  return orThrow(value);
}
