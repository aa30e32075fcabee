import type { Context } from '../context.ts';
import { createFunctionErrors } from '../operations/functions/createFunction.ts';
import { deleteFunctionErrors } from '../operations/functions/deleteFunction.ts';
import { readErrors } from '../operations/functions/describeFunction.ts';
import type { ErrorValue } from '../operations/errors.ts';
import type { UpdateFunctionSuccess } from '../contract/schema.generated.ts';
import { operations } from '../operations/index.ts';
import { viewer } from '../operations/viewer.ts';
import { listFunctionsErrors } from '../operations/functions/listFunctions.ts';
import { publishFunctionErrors } from '../operations/functions/publishFunction.ts';
import { testFunctionErrors } from '../operations/functions/testFunction.ts';
import { updateFunctionErrors } from '../operations/functions/updateFunction.ts';
import {
  codeReply,
  createdReply,
  functionReply,
  pageReply,
  publishedReply,
  reportReply,
  viewerReply,
} from './reply.ts';
import type { Route } from './route.ts';

/** Forgets a row's own types: its input is checked against the contract before it gets there. */
function row<Input, Success extends object>(
  route: Omit<Route<Input, Success>, 'run'> & {
    run: (input: Input, context: Context) => Promise<Success | ErrorValue> | Success;
  },
): Route {
  return route as unknown as Route; // see above
}

const list = '/v1/functions';
const one = '/v1/functions/{name}';
const stage = { stage: 'stage' };
const changes = ['comment', 'runtime', 'keyValueStoreArns', 'code'];

/** PUT and PATCH differ in what the body must hold. */
const update = {
  path: one,
  status: 200,
  gives: 'CloudFrontFunction',
  errors: updateFunctionErrors,
  contract: { type: 'UpdateFunctionInput' },
  ifMatch: true,
  body: changes,
  run: operations.updateFunction,
  reply: (success: UpdateFunctionSuccess) => functionReply(success.function),
} as const;

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
    run: operations.listFunctions,
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
    run: operations.createFunction,
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
    run: operations.describeFunction,
    reply: functionReply,
  }),
  row({
    ...update,
    method: 'PUT',
    operationId: 'replaceFunction',
    summary: 'Replaces code and configuration of a function',
    required: changes,
  }),
  row({
    ...update,
    method: 'PATCH',
    operationId: 'updateFunction',
    summary: 'Changes a function, keeping what is left out',
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
    run: operations.deleteFunction,
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
    run: operations.getFunction,
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
    run: operations.testFunction,
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
    run: operations.publishFunction,
    reply: publishedReply,
  }),
  row({
    method: 'GET',
    path: '/v1/viewer',
    operationId: 'viewer',
    summary: 'Tells who is calling',
    status: 200,
    gives: 'Viewer',
    errors: [],
    contract: { query: 'viewer' },
    run: (_, context) => viewer(context),
    reply: viewerReply,
  }),
];
