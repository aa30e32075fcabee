import type { Context } from '../context.ts';
import { createFunction, createFunctionErrors } from '../operations/createFunction.ts';
import { deleteFunction, deleteFunctionErrors } from '../operations/deleteFunction.ts';
import { describeFunction, readErrors } from '../operations/describeFunction.ts';
import type { ErrorValue } from '../operations/errors.ts';
import type { ErrorCode } from '../schema.generated.ts';
import { getFunction } from '../operations/getFunction.ts';
import { listFunctions, listFunctionsErrors } from '../operations/listFunctions.ts';
import { publishFunction, publishFunctionErrors } from '../operations/publishFunction.ts';
import { testFunction, testFunctionErrors } from '../operations/testFunction.ts';
import { updateFunction, updateFunctionErrors } from '../operations/updateFunction.ts';
import {
  codeReply,
  createdReply,
  functionReply,
  pageReply,
  publishedReply,
  reportReply,
  type Reply,
} from './reply.ts';

/** Where an input comes from, and what of the contract it is checked against. */
export interface RouteInput {
  /** An input type of the contract, or a query whose arguments are the input. */
  contract: { type: string } | { query: string };
  /** Whether `If-Match` is needed. */
  ifMatch?: boolean;
  /** Query parameters, each with the name of its field in the input. */
  query?: Readonly<Record<string, string>>;
  /** Fields that the body may hold; those that it must hold, besides what the contract says. */
  body?: readonly string[];
  required?: readonly string[];
}

/** One REST row. `{name}` in a path is the input's `name`. */
export interface Route<Input = unknown, Success extends object = object> extends RouteInput {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** As the contract names its field, where there is one for just this. */
  operationId: string;
  summary: string;
  /** Whether HEAD is answered too: as GET, without a body. */
  head?: boolean;
  status: 200 | 201 | 204;
  /** Media type of a success; JSON unless told. */
  produces?: string;
  /** The type of the contract that a JSON success is made of; `FunctionPage` is REST's own. */
  gives?: 'CloudFrontFunction' | 'TestFunctionSuccess' | 'FunctionPage';
  errors: readonly ErrorCode[];
  run: (input: Input, context: Context) => Promise<Success | ErrorValue>;
  reply: (success: Success, context: Context, input: Input) => Reply | Promise<Reply>;
}

/** Forgets a row's own types: its input is checked against the contract before it gets there. */
function row<Input, Success extends object>(
  route: Omit<Route<Input, Success>, 'run'> & {
    run: (input: Input, context: Context) => Promise<Success | ErrorValue>;
  },
): Route {
  return route as unknown as Route; // see above
}

const list = '/v1/functions';
const one = '/v1/functions/{name}';
const stage = { stage: 'stage' };
const changes = ['comment', 'runtime', 'keyValueStoreArns', 'code'];

export const routes: readonly Route[] = [
  row({
    method: 'GET',
    path: list,
    operationId: 'functions',
    summary: 'Lists functions page by page',
    status: 200,
    gives: 'FunctionPage',
    errors: listFunctionsErrors,
    contract: { query: 'functions' },
    query: { limit: 'first', cursor: 'after', stage: 'stage' },
    run: listFunctions,
    reply: (page, _, input) => pageReply(page, input),
  }),
  row({
    method: 'POST',
    path: list,
    operationId: 'createFunction',
    summary: 'Creates a function',
    status: 201,
    gives: 'CloudFrontFunction',
    errors: createFunctionErrors,
    contract: { type: 'CreateFunctionInput' },
    body: ['name', ...changes, 'tags'],
    run: createFunction,
    reply: createdReply,
  }),
  row({
    method: 'GET',
    path: one,
    operationId: 'function',
    head: true,
    summary: 'Describes one stage of a function',
    status: 200,
    gives: 'CloudFrontFunction',
    errors: readErrors,
    contract: { query: 'function' },
    query: stage,
    run: describeFunction,
    reply: functionReply,
  }),
  row({
    method: 'PUT',
    path: one,
    operationId: 'replaceFunction',
    summary: 'Replaces code and configuration of a function',
    status: 200,
    gives: 'CloudFrontFunction',
    errors: updateFunctionErrors,
    contract: { type: 'UpdateFunctionInput' },
    ifMatch: true,
    body: changes,
    required: changes,
    run: updateFunction,
    reply: (success) => functionReply(success.function),
  }),
  row({
    method: 'PATCH',
    path: one,
    operationId: 'updateFunction',
    summary: 'Changes a function, keeping what is left out',
    status: 200,
    gives: 'CloudFrontFunction',
    errors: updateFunctionErrors,
    contract: { type: 'UpdateFunctionInput' },
    ifMatch: true,
    body: changes,
    run: updateFunction,
    reply: (success) => functionReply(success.function),
  }),
  row({
    method: 'DELETE',
    path: one,
    operationId: 'deleteFunction',
    summary: 'Deletes a function, both stages',
    status: 204,
    errors: deleteFunctionErrors,
    contract: { type: 'DeleteFunctionInput' },
    ifMatch: true,
    run: deleteFunction,
    reply: () => ({ status: 204 }),
  }),
  row({
    method: 'GET',
    path: `${one}/code`,
    operationId: 'functionCode',
    summary: 'Gets the code of one stage, byte for byte',
    status: 200,
    errors: readErrors,
    contract: { query: 'function' },
    query: stage,
    produces: 'application/javascript',
    run: getFunction,
    reply: codeReply,
  }),
  row({
    method: 'POST',
    path: `${one}/test`,
    operationId: 'testFunction',
    summary: "Runs one stage's code with an event",
    status: 200,
    gives: 'TestFunctionSuccess',
    errors: testFunctionErrors,
    contract: { type: 'TestFunctionInput' },
    ifMatch: true,
    body: ['event', 'stage'],
    run: testFunction,
    reply: reportReply,
  }),
  row({
    method: 'POST',
    path: `${one}/publish`,
    operationId: 'publishFunction',
    summary: 'Copies DEVELOPMENT to LIVE',
    status: 200,
    gives: 'CloudFrontFunction',
    errors: publishFunctionErrors,
    contract: { type: 'PublishFunctionInput' },
    ifMatch: true,
    run: publishFunction,
    reply: publishedReply,
  }),
];
