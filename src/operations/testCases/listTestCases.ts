import type { Context } from '../../context.ts';
import type { TestCase } from '../../contract/schema.generated.ts';
import { nameViolations } from '../checks.ts';
import { isErrorValue, type ErrorOf } from '../errors.ts';
import { historyTarget, readHistory, type HistoryError } from '../versions/readHistory.ts';
import { readItem } from './putTestCase.ts';
import { noSuchTestCase, readItems } from './readCases.ts';
import { toStoredCase } from './storedCase.ts';
import { testCaseNameViolations } from './testCaseViolations.ts';

/** Lists the test cases of a function, sorted by name. */
export async function listTestCases(
  { name }: { name: string },
  context: Context,
): Promise<TestCase[] | HistoryError> {
  const items = await readHistory(
    { name, violations: nameViolations(name) },
    (table) => context.reads.once(name, 'test cases', () => readItems(table, name)),
    context,
  );
  if (isErrorValue(items)) return items;
  const there = items.filter(({ deleted }) => deleted !== true);
  return there.map((item) => toStoredCase(item).testCase);
}

/** Names a test case of a function. */
export interface TestCaseReference {
  name: string;
  case: string;
}

/** Reads one test case of a function. */
export async function getTestCase(
  { name, case: testCase }: TestCaseReference,
  context: Context,
): Promise<TestCase | ErrorOf<'NoSuchTestCase'> | HistoryError> {
  const violations = [...nameViolations(name), ...testCaseNameViolations(testCase)];
  const read = await readHistory(
    { name, violations },
    // Wrapped, as undefined is no failure.
    async (table) => ({ item: await readItem(table, { name, testCase }) }),
    context,
  );
  if (isErrorValue(read)) return read;
  if (read.item && read.item.deleted !== true) return toStoredCase(read.item).testCase;
  return noSuchTestCase({ ...historyTarget(name), testCase }, context);
}
