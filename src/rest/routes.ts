import { associationsRoute } from './associationsRoute.ts';
import { checkRoute } from './checkRoute.ts';
import { operations } from '../operations/index.ts';
import { defineRoute } from './defineRoute.ts';
import { deployRoute } from './deployRoute.ts';
import { historyRoutes } from './historyRoutes.ts';
import {
  changedReply,
  codeReply,
  createdReply,
  functionReply,
  pageReply,
  publishedReply,
  testReply,
} from './replies.ts';
import { codeMediaTypes, type Route } from './route.ts';
import { storeRoutes } from './storeRoutes.ts';
import { tagRoutes } from './tagRoutes.ts';
import { testCaseRoutes } from './testCaseRoutes.ts';
import { viewerRoute } from './viewerRoute.ts';

const functionsPath = '/v1/functions';
const functionPath = '/v1/functions/{name}';
const stageQuery = { stage: 'stage' };
const changeableFields = ['comment', 'runtime', 'keyValueStoreArns', 'code'];
const bodyOfChange = [...changeableFields, 'message'];
/** Takes the message where the body has no place for it. */
const messageQuery = { message: 'message' };

/** Holds the common part of the routes that change a function, which differ in what their bodies hold. */
const updateRoute = {
  path: functionPath,
  status: 200,
  responseType: 'ChangedFunction',
  input: { type: 'UpdateFunctionInput' },
  ifMatch: true,
  run: operations.updateFunction,
  reply: changedReply,
} as const;

/** Holds the common part of POST and of PUT with `If-None-Match: *`. */
const createRoute = {
  status: 201,
  responseType: 'ChangedFunction',
  input: { type: 'CreateFunctionInput' },
  run: operations.createFunction,
  reply: createdReply,
} as const;

/** Holds every route of the REST API once. The OpenAPI document is derived from it. */
export const routes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: functionsPath,
    operationId: 'listFunctions',
    summary: 'Lists functions page by page',
    status: 200,
    responseType: 'FunctionPage',
    input: { query: 'functions' },
    query: { limit: 'first', cursor: 'after', stage: 'stage' },
    run: operations.listFunctions,
    reply: (page, _, input) => pageReply(page, input),
  }),
  defineRoute({
    ...createRoute,
    method: 'POST',
    path: functionsPath,
    operationId: 'createFunction',
    summary: 'Creates a function',
    bodyFields: ['name', ...bodyOfChange, 'tags'],
  }),
  defineRoute({
    method: 'GET',
    path: functionPath,
    operationId: 'getFunction',
    summary: 'Describes one stage of a function',
    status: 200,
    responseType: 'CloudFrontFunction',
    input: { query: 'function' },
    query: stageQuery,
    isVersioned: true,
    run: operations.describeFunction,
    reply: functionReply,
  }),
  defineRoute({
    ...updateRoute,
    method: 'PUT',
    operationId: 'replaceFunction',
    summary: 'Replaces code and configuration of a function, or creates one',
    bodyFields: bodyOfChange,
    requiredFields: changeableFields,
    creation: defineRoute({
      ...createRoute,
      method: 'PUT',
      path: functionPath,
      operationId: 'createFunction',
      summary: 'Creates a function',
      bodyFields: bodyOfChange,
      requiredFields: changeableFields,
    }),
  }),
  defineRoute({
    ...updateRoute,
    method: 'PATCH',
    operationId: 'updateFunction',
    summary: 'Changes a function, keeping what is left out',
    bodyFields: bodyOfChange,
  }),
  defineRoute({
    method: 'DELETE',
    path: functionPath,
    operationId: 'deleteFunction',
    summary: 'Deletes both stages of a function',
    status: 204,
    input: { type: 'DeleteFunctionInput' },
    ifMatch: true,
    query: messageQuery,
    run: operations.deleteFunction,
    reply: () => ({ status: 204 }),
  }),
  defineRoute({
    method: 'GET',
    path: `${functionPath}/code`,
    operationId: 'getFunctionCode',
    summary: 'Gets the code of one stage, byte for byte',
    status: 200,
    input: { query: 'function' },
    query: stageQuery,
    mediaTypes: codeMediaTypes,
    isVersioned: true,
    run: operations.getFunction,
    reply: codeReply,
  }),
  defineRoute({
    ...updateRoute,
    method: 'PUT',
    path: `${functionPath}/code`,
    operationId: 'replaceFunctionCode',
    summary: 'Replaces the code of a function by a file',
    query: messageQuery,
    takesCode: true,
  }),
  defineRoute({
    method: 'POST',
    path: `${functionPath}/test`,
    operationId: 'testFunction',
    summary: "Runs one stage's code with an event",
    status: 200,
    responseType: 'TestFunctionSuccess',
    input: { type: 'TestFunctionInput' },
    ifMatch: true,
    bodyFields: ['event', 'stage'],
    run: operations.testFunction,
    reply: testReply,
  }),
  defineRoute({
    method: 'POST',
    path: `${functionPath}/publish`,
    operationId: 'publishFunction',
    summary: 'Copies DEVELOPMENT to LIVE',
    status: 200,
    responseType: 'PublishedFunction',
    input: { type: 'PublishFunctionInput' },
    ifMatch: true,
    bodyFields: ['force', 'message'],
    isBodyOptional: true,
    run: operations.publishFunction,
    reply: publishedReply,
  }),
  deployRoute,
  associationsRoute,
  ...tagRoutes,
  ...historyRoutes,
  ...testCaseRoutes,
  ...storeRoutes,
  checkRoute,
  viewerRoute,
];
