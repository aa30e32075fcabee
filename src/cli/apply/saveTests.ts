import {
  deleteTestCaseMutation,
  saveTestCaseMutation,
  testCasesQuery,
} from '../documents.generated.ts';
import type { LocalTest } from '../folder/localFunction.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isProblem, problemText, type ServiceProblem } from '../gateway/problem.ts';
import { isSameTest, type TestChanges } from '../plan/compareTests.ts';
import { Failure } from './applied.ts';

/** Says where test cases go, and why. */
export interface TestTarget {
  gateway: Gateway;
  name: string;
  message: string | undefined;
}

/** Saves test cases one after the other, each over the state that was compared. Throws `Failure`. */
export async function saveTests({ save }: TestChanges, target: TestTarget): Promise<void> {
  for (const { test, rev } of save) await saveTest(test, rev, target);
}

async function saveTest(test: LocalTest, rev: number, { gateway, name, message }: TestTarget) {
  const { name: testCase, file: _, ...content } = test;
  const variables = {
    input: {
      name,
      case: testCase,
      rev,
      ...content,
      ignore: [...content.ignore],
      ...(message !== undefined && { message }),
    },
  };
  const isDone = async () => {
    const { data } = await gateway.query(testCasesQuery, { name });
    return (data.testCases ?? []).some((each) => each.name === testCase && isSameTest(test, each));
  };
  refuse(testCase, await gateway.change({ document: saveTestCaseMutation, variables, isDone }));
}

/** Deletes the test cases that the folder does not have. Throws `Failure`. */
export async function deleteTests(
  { onlyRemote }: TestChanges,
  { gateway, name, message }: TestTarget,
): Promise<void> {
  for (const { name: testCase, rev } of onlyRemote) {
    const variables = {
      input: { name, case: testCase, rev, ...(message !== undefined && { message }) },
    };
    const isDone = async () => {
      const { data } = await gateway.query(testCasesQuery, { name });
      return !(data.testCases ?? []).some((each) => each.name === testCase);
    };
    refuse(testCase, await gateway.change({ document: deleteTestCaseMutation, variables, isDone }));
  }
}

function refuse(testCase: string, value: ServiceProblem | object | undefined): void {
  if (!value || !isProblem(value)) return;
  const next =
    value.errorCode === 'TestCaseChanged'
      ? ['Somebody has changed this test case meanwhile: cff diff compares again.']
      : [];
  throw new Failure(`test case ${testCase}: ${problemText(value)}`, next);
}
