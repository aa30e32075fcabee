import type { Context } from '../../context.ts';
import { testCasePrefix, type TestCaseItem } from '../../history/testCase.ts';
import type { Table } from '../../history/table.ts';
import { errorValue, isErrorValue, type ErrorOf, type Target } from '../errors.ts';
import { maxTestCaseNames } from '../limits.ts';
import { readTable, type HistoryError } from '../versions/readHistory.ts';
import { toStoredCase, type StoredCase } from './storedCase.ts';

/**
 * Reads test cases of a function, sorted by name: those of these names, or all. The caller's rights must have been checked. It takes
 * at most five calls of the table.
 */
export async function readCases(
  target: Target,
  names: readonly string[] | null | undefined,
  context: Context,
): Promise<StoredCase[] | ErrorOf<'NoSuchTestCase'> | HistoryError> {
  const { name, stage } = target;
  const items = await readTable(
    { ...target, action: 'dynamodb:Query' },
    (table) => readItems(table, name),
    context,
  );
  if (isErrorValue(items)) return items;
  const cases = items.filter(({ deleted }) => deleted !== true).map((item) => toStoredCase(item));
  if (names == null) return cases;
  const unknown = names.find((wanted) => !cases.some(({ testCase }) => testCase.name === wanted));
  if (unknown !== undefined)
    return noSuchTestCase({ ...target, stage, testCase: unknown }, context);
  return cases.filter(({ testCase }) => names.includes(testCase.name));
}

/** Reads all test cases that a function has and had, sorted by name. */
export async function readItems(table: Table, name: string): Promise<TestCaseItem[]> {
  const found = await table.query(name, { prefix: testCasePrefix, limit: maxTestCaseNames });
  return (found as unknown as TestCaseItem[]).toReversed(); // nothing else is put under T#
}

/** Refuses the name of a test case that the function does not have. */
export function noSuchTestCase(
  target: Target & { testCase: string },
  { requestId }: Context,
): ErrorOf<'NoSuchTestCase'> {
  const message = 'The function has no test case of this name.';
  return errorValue('NoSuchTestCase', { ...target, message, requestId });
}
