import { GraphQLError } from 'graphql';
import { describeFunction } from '../operations/describeFunction.ts';
import { isErrorValue, type ErrorValue } from '../operations/errors.ts';
import { functionCode } from '../operations/functionCode.ts';
import { getFunction } from '../operations/getFunction.ts';
import { updateFunction } from '../operations/updateFunction.ts';
import type { Resolvers } from '../schema.generated.ts';

export const resolvers: Resolvers = {
  Query: {
    function: (_, reference, context) => describeFunction(reference, context),
  },
  Mutation: {
    updateFunction: (_, { input }, context) => updateFunction(input, context),
  },
  CloudFrontFunction: {
    code: async (self, _, context) =>
      self.code ?? functionCode(orThrow(await getFunction(self, context)).bytes),
  },
  PreconditionFailed: {
    current: async ({ name, current }, _, context) =>
      current ?? orGone(await describeFunction({ name, stage: 'DEVELOPMENT' }, context)),
  },
};

/** A field that fails apart from its object has no union of its own: its failure goes to `errors`, codes alike. */
function orThrow<Value extends object>(value: Value): Exclude<Value, ErrorValue> {
  if (!isErrorValue(value)) return value as Exclude<Value, ErrorValue>; // what is left
  const { message, code, retryable, requestId } = value;
  throw new GraphQLError(message, { extensions: { code, retryable, requestId } });
}

function orGone<Value extends object>(value: Value): Exclude<Value, ErrorValue> | null {
  const isGone = isErrorValue(value) && value.code === 'NoSuchFunctionExists';
  return isGone ? null : orThrow(value);
}
