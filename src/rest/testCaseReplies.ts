import type { Context } from '../context.ts';
import type {
  LastTestResult,
  RunTestCasesSuccess,
  SaveTestCaseSuccess,
  TestCase,
} from '../contract/schema.generated.ts';
import { isErrorValue } from '../operations/errors.ts';
import { furtherOperations } from '../operations/onDemand.ts';
import { readLeniently } from '../operations/readLeniently.ts';
import type { Reply } from './replies.ts';
import { differenceRepresentation, runRepresentation } from './representations.ts';

/** Replies with one test case and its last result. */
export async function testCaseReply(testCase: TestCase, context: Context): Promise<Reply> {
  return { status: 200, body: await withLastResult(testCase, context) };
}

/** Replies with the test cases of a function. Leaves out their events, which may be large. */
export async function testCasesReply(testCases: TestCase[], context: Context): Promise<Reply> {
  const items = testCases.map(async (testCase) => {
    const { event: _, ...item } = await withLastResult(testCase, context);
    return item;
  });
  return { status: 200, body: { items: await Promise.all(items) } };
}

/** Replies with a test case that has been stored. */
export function savedTestCaseReply({ testCase, created }: SaveTestCaseSuccess): Reply {
  const body = fieldsOf(testCase);
  if (!created) return { status: 200, body };
  const { functionName, name } = testCase;
  const location = `/v1/functions/${functionName}/tests/${name}`;
  return { status: 201, headers: { location }, body };
}

/** Replies with the results of a run. */
export function testRunReply({ run }: RunTestCasesSuccess): Reply {
  return { status: 200, body: runRepresentation(run) };
}

function fieldsOf({ __typename: _, lastResult: _result, expect, ...testCase }: TestCase) {
  const { output = null, functionError = null } = expect;
  return { ...testCase, expect: { output, functionError } };
}

/** Gives a test case with its last result, which is left out if it cannot be read. */
async function withLastResult(testCase: TestCase, context: Context) {
  const { readLastResult } = await furtherOperations();
  const read = await readLeniently(() => readLastResult(testCase, context), context);
  const isRead = read !== undefined && (read === null || !isErrorValue(read));
  return { ...fieldsOf(testCase), ...(isRead && { lastResult: read && resultOf(read) }) };
}

function resultOf({ __typename: _, differences, ...result }: LastTestResult) {
  return { ...result, differences: differences.map((one) => differenceRepresentation(one)) };
}
