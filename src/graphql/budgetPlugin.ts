import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.ts';
import { maxCalls } from '../operations/budget.ts';
import { answerTooLarge } from './answerSize.ts';
import { badUserInput } from './formatError.ts';
import { countLargest, isSync } from './largestMutations.ts';
import { tooLargeRequest } from './tooLargeRequest.ts';
import { weigh } from './weigh.ts';

interface GraphQLResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Bounds the errors that an answer lists, however many fields failed. */
const maxErrors = 5;

/**
 * Enforces the budgets of a request: refuses a document that would make too many calls before anything is sent,
 * replaces an answer that is too large, and lists at most five errors.
 */
export const budgetPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, document, schema, request, contextValue }) => {
        if (!operation) return Promise.resolve(); // Apollo Server refuses it
        const { fields, callsWith } = weigh(operation, document, schema);
        const { budget } = contextValue;
        if (isSync(fields)) {
          if (fields.length > 1) throw tooManyRuns(notAlone);
          return Promise.resolve();
        }
        if (budget.isBodyLarge) throw tooLargeBody();
        const calls = callsWith(request.variables ?? {});
        if (calls > maxCalls) throw tooManyCalls(calls);
        if (countLargest(fields) > 1) throw tooManyRuns(tooMany);
        budget.callsToSpare = maxCalls - calls;
        return Promise.resolve();
      },
      willSendResponse: ({ response, contextValue }) => {
        const { body, http } = response;
        if (body.kind !== 'single') return Promise.resolve();
        if (contextValue.budget.answerBytesLeft < 0) {
          http.status = 400;
          body.singleResult = { errors: [tooLarge] };
        } else if (body.singleResult.errors) {
          body.singleResult.errors = limited(body.singleResult.errors);
          if (isMalformed(body.singleResult)) {
            http.status = 400;
            body.singleResult = { errors: body.singleResult.errors };
          }
        }
        return Promise.resolve();
      },
    }),
};

function tooManyCalls(calls: number): GraphQLError {
  const message = `The document may make ${calls} calls to AWS, more than the ${maxCalls} of one request. Ask for fewer functions with \`first\`, or for fewer fields that are read one by one: etag, code, counterpart.`;
  return new GraphQLError(message, {
    extensions: { code: 'TOO_MANY_CALLS', http: { status: 400 } },
  });
}

const tooMany = 'A document may run test cases or deploy once.';
const notAlone = 'A document that syncs entries may hold nothing else.';

function tooLargeBody(): GraphQLError {
  const { status, detail } = tooLargeRequest;
  return new GraphQLError(detail, { extensions: { code: 'BAD_REQUEST', http: { status } } });
}

function tooManyRuns(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'TOO_MANY_CALLS', http: { status: 400 } },
  });
}

const tooLarge: GraphQLFormattedError = {
  message: 'The answer would be too large: ask for fewer functions or fields.',
  extensions: { code: answerTooLarge },
};

/** Checks whether an argument was refused and no field has a value: then there is no data to keep. */
function isMalformed({ data, errors = [] }: GraphQLResult): boolean {
  const isRefused = errors.some(({ extensions }) => extensions?.['code'] === badUserInput);
  return isRefused && Object.values(data ?? {}).every((value) => value === null);
}

/** Gives the first four errors, and one that says how many more there are. */
function limited(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  if (errors.length <= maxErrors) return errors;
  const told = errors.slice(0, maxErrors - 1);
  const message = `${errors.length - told.length} more fields failed.`;
  return [...told, { message, extensions: { code: 'MORE_ERRORS' } }];
}
