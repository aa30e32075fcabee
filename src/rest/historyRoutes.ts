import { operations } from '../operations/index.ts';
import { defineRoute } from './defineRoute.ts';
import { diffReply, versionReply, versionsReply } from './historyReplies.ts';
import { codeReply, recreatedReply, restoredReply } from './replies.ts';
import { codeMediaTypes, type Route } from './route.ts';

const functionPath = '/v1/functions/{name}';
const versionPath = `${functionPath}/versions/{number}`;

/** Holds the common part of a restoration by `If-Match` and of one by `If-None-Match: *`. */
const restoreRoute = {
  method: 'POST',
  path: `${functionPath}/restore`,
  operationId: 'restoreFunction',
  responseType: 'RestoredFunction',
  input: { type: 'RestoreFunctionInput' },
  bodyFields: ['version', 'publish', 'message'],
  run: operations.restoreFunction,
} as const;

/** Holds the routes of a function's history. */
export const historyRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: `${functionPath}/versions`,
    operationId: 'listVersions',
    summary: 'Lists the versions of a function page by page',
    status: 200,
    responseType: 'VersionPage',
    input: { query: 'versions' },
    query: { limit: 'first', cursor: 'after' },
    run: operations.listVersions,
    reply: versionsReply,
  }),
  defineRoute({
    method: 'GET',
    path: versionPath,
    operationId: 'getVersion',
    summary: 'Describes one version of a function',
    status: 200,
    responseType: 'FunctionVersion',
    input: { query: 'version' },
    run: operations.getVersion,
    reply: versionReply,
  }),
  defineRoute({
    method: 'GET',
    path: `${versionPath}/code`,
    operationId: 'getVersionCode',
    summary: 'Gets the code of one version, byte for byte',
    status: 200,
    input: { query: 'version' },
    mediaTypes: codeMediaTypes,
    run: operations.getVersionCode,
    reply: codeReply,
  }),
  defineRoute({
    method: 'GET',
    path: `${functionPath}/diff`,
    operationId: 'getFunctionDiff',
    summary: 'Compares two contents of a function',
    status: 200,
    responseType: 'FunctionDiff',
    input: { query: 'functionDiff' },
    query: { from: 'from', to: 'to' },
    run: operations.functionDiff,
    reply: diffReply,
  }),
  defineRoute({
    ...restoreRoute,
    summary: 'Restores a former version',
    status: 200,
    ifMatch: true,
    reply: restoredReply,
    creation: defineRoute({
      ...restoreRoute,
      summary: 'Creates a deleted function anew with a former version',
      status: 201,
      reply: recreatedReply,
    }),
  }),
];
