import type {
  TestCase,
  TestCaseResult,
  TestDifference,
  TestFunctionSuccess,
} from '../../contract/schema.generated.ts';
import { difference, outputDifferences } from './outputDifferences.ts';

/** Holds what a run of code gave. */
export type Report = Pick<
  TestFunctionSuccess,
  'output' | 'logs' | 'functionError' | 'computeUtilization'
>;

/** Compares what a run gave with what a test case expects. */
export function judgeRun(testCase: TestCase, report: Report): TestCaseResult {
  const { output, logs, functionError, computeUtilization } = report;
  const differences = [
    ...resultDifferences(testCase, report),
    ...utilizationDifferences(testCase, report),
  ];
  return {
    __typename: 'TestCaseResult',
    name: testCase.name,
    passed: differences.length === 0,
    output,
    functionError: functionError ?? null,
    computeUtilization: computeUtilization ?? null,
    logs,
    differences,
  };
}

/** Gives the result of a test case that could not be run. */
export function notRun({ name }: TestCase, message: string): TestCaseResult {
  return {
    __typename: 'TestCaseResult',
    name,
    passed: false,
    output: null,
    functionError: null,
    computeUtilization: null,
    logs: [],
    differences: [difference({ message })],
  };
}

function resultDifferences({ expect, ignore }: TestCase, report: Report): TestDifference[] {
  const { functionError, output } = report;
  const { functionError: wanted, output: expected } = expect;
  if (wanted != null) {
    if (functionError?.includes(wanted) === true) return [];
    const got = functionError == null ? 'the code did not fail' : 'the code failed otherwise';
    const message = `${got}, expected an error with: ${wanted}`;
    return [difference({ expected: wanted, actual: functionError ?? undefined, message })];
  }
  if (functionError != null)
    return [difference({ actual: functionError, message: `the code failed: ${functionError}` })];
  return expected == null ? [] : outputDifferences(expected, output, ignore);
}

function utilizationDifferences(
  { maxComputeUtilization: most }: TestCase,
  { computeUtilization: used }: Report,
): TestDifference[] {
  if (most == null || used == null || used <= most) return [];
  const message = `computeUtilization is ${used}, expected at most ${most}`;
  return [difference({ expected: most, actual: used, message })];
}
