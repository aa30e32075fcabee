import { operations } from '../operations/index.ts';
import { defineRoute } from './defineRoute.ts';
import type { Route } from './route.ts';
import {
  savedTestCaseReply,
  testCaseReply,
  testCasesReply,
  testRunReply,
} from './testCaseReplies.ts';

const testsPath = '/v1/functions/{name}/tests';
const testPath = `${testsPath}/{case}`;

/** Holds the routes of a function's test cases. */
export const testCaseRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: testsPath,
    operationId: 'listTestCases',
    summary: 'Lists the test cases of a function',
    status: 200,
    responseType: 'TestCaseList',
    input: { query: 'testCases' },
    run: operations.listTestCases,
    reply: testCasesReply,
  }),
  defineRoute({
    method: 'GET',
    path: testPath,
    operationId: 'getTestCase',
    summary: 'Gets one test case of a function',
    status: 200,
    responseType: 'TestCase',
    input: { query: 'testCase' },
    run: operations.getTestCase,
    reply: testCaseReply,
  }),
  defineRoute({
    method: 'PUT',
    path: testPath,
    operationId: 'saveTestCase',
    summary: 'Stores a test case of a function',
    status: 200,
    mayCreate: true,
    responseType: 'TestCase',
    input: { type: 'SaveTestCaseInput' },
    bodyFields: [
      'event',
      'httpRequest',
      'expect',
      'ignore',
      'maxComputeUtilization',
      'rev',
      'message',
    ],
    run: operations.saveTestCase,
    reply: savedTestCaseReply,
  }),
  defineRoute({
    method: 'DELETE',
    path: testPath,
    operationId: 'deleteTestCase',
    summary: 'Deletes a test case of a function',
    status: 204,
    input: { type: 'DeleteTestCaseInput' },
    query: { rev: 'rev', message: 'message' },
    run: operations.deleteTestCase,
    reply: () => ({ status: 204 }),
  }),
  defineRoute({
    method: 'POST',
    path: `${testsPath}/run`,
    operationId: 'runTestCases',
    summary: 'Runs test cases of a function',
    status: 200,
    responseType: 'TestRun',
    input: { type: 'RunTestCasesInput' },
    bodyFields: ['stage', 'ifMatch', 'draft', 'tests'],
    isBodyOptional: true,
    run: operations.runTestCases,
    reply: testRunReply,
  }),
];
