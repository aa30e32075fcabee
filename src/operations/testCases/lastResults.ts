import type { Context } from '../../context.ts';
import type { LastTestResult, TestCase, TestDifference } from '../../contract/schema.generated.ts';
import type { Table } from '../../history/table.ts';
import { testRunPrefix, type TestRunItem } from '../../history/testCase.ts';
import { isErrorValue } from '../errors.ts';
import { readHistory, type HistoryError } from '../versions/readHistory.ts';

/** Holds a last result as it is kept, with its time in ms. */
export interface KeptResult extends Omit<LastTestResult, '__typename' | 'ranAt' | 'differences'> {
  ranAt: number;
  differences: Omit<TestDifference, '__typename'>[];
}

/** Says how many runs are read: those that ran at the same time know nothing of each other. */
const runsRead = 5;

/** Reads how a test case ended when it was last run, for a caller who may read the function. Null if it was not. */
export async function readLastResult(
  { functionName: name, name: testCase }: TestCase,
  context: Context,
): Promise<LastTestResult | HistoryError | null> {
  const results = await readHistory(
    { name, violations: [] },
    (table) =>
      context.reads.once(name, 'test runs', async () =>
        newestResults(await readRuns(table, name, runsRead)),
      ),
    context,
  );
  if (isErrorValue(results)) return results;
  const kept = results.get(testCase);
  return kept === undefined ? null : toLastResult(kept);
}

function toLastResult({ ranAt, differences, ...kept }: KeptResult): LastTestResult {
  return {
    __typename: 'LastTestResult',
    ...kept,
    ranAt: new Date(ranAt),
    differences: differences.map((each) => ({ __typename: 'TestDifference', ...each })),
  };
}

/** Reads the newest runs of a function's test cases. */
export async function readRuns(table: Table, name: string, limit: number): Promise<TestRunItem[]> {
  const found = await table.query(name, { prefix: testRunPrefix, limit });
  return found as unknown as TestRunItem[]; // nothing else is put under R#
}

/** Gives the last result of each test case that these runs know. */
export function newestResults(runs: readonly TestRunItem[]): Map<string, KeptResult> {
  const newest = new Map<string, KeptResult>();
  for (const { last } of runs) {
    const results = JSON.parse(last) as Record<string, KeptResult>; // as keepRun writes them
    for (const [name, result] of Object.entries(results)) {
      const known = newest.get(name);
      if (!known || known.ranAt < result.ranAt) newest.set(name, result);
    }
  }
  return newest;
}
