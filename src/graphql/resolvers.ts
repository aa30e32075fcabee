import { GraphQLError } from 'graphql';
import { createFunction } from '../operations/createFunction.ts';
import { deleteFunction } from '../operations/deleteFunction.ts';
import { describeFunction } from '../operations/describeFunction.ts';
import { isErrorValue, type ErrorValue } from '../operations/errors.ts';
import { functionCode } from '../operations/functionCode.ts';
import { listFunctions } from '../operations/listFunctions.ts';
import { publishFunction } from '../operations/publishFunction.ts';
import { readCode, readETag } from '../operations/readOnDemand.ts';
import { testFunction } from '../operations/testFunction.ts';
import { updateFunction } from '../operations/updateFunction.ts';
import type { Resolvers } from '../schema.generated.ts';
import { toConnection } from './connection.ts';

export const resolvers: Resolvers = {
  Query: {
    function: (_, reference, context) => describeFunction(reference, context),
    functions: async (_, page, context) =>
      toConnection(orThrow(await listFunctions(page, context)), page),
  },
  Mutation: {
    createFunction: (_, { input }, context) => createFunction(input, context),
    updateFunction: (_, { input }, context) => updateFunction(input, context),
    testFunction: (_, { input }, context) => testFunction(input, context),
    publishFunction: (_, { input }, context) => publishFunction(input, context),
    deleteFunction: (_, { input }, context) => deleteFunction(input, context),
  },
  CloudFrontFunction: {
    etag: async (self, _, context) =>
      self.etag ?? orThrow(await readETag(self, context)).etag ?? null,
    code: async (self, _, context) =>
      self.code ?? functionCode(orThrow(await readCode(self, context)).bytes),
    counterpart: async ({ name, stage }, _, context) =>
      orGone(await describeFunction({ name, stage: otherStage[stage] }, context)),
  },
  PreconditionFailed: {
    current: async (self, _, context) => orGone(await describeFunction(self, context)),
  },
};

const otherStage = { DEVELOPMENT: 'LIVE', LIVE: 'DEVELOPMENT' } as const;

/** A field that fails apart from its object has no union of its own: its failure goes to `errors`, codes alike. */
function orThrow<Value extends object>(value: Value): Exclude<Value, ErrorValue> {
  if (!isErrorValue(value)) return value as Exclude<Value, ErrorValue>; // what is left
  const { __typename: _, message, ...extensions } = value;
  throw new GraphQLError(message, { extensions });
}

function orGone<Value extends object>(value: Value): Exclude<Value, ErrorValue> | null {
  const isGone = isErrorValue(value) && value.code === 'NoSuchFunctionExists';
  return isGone ? null : orThrow(value);
}
