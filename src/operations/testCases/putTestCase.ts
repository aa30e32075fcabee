import type { Context } from '../../context.ts';
import type { Table } from '../../history/table.ts';
import { testCaseKey, type TestCaseItem } from '../../history/testCase.ts';
import { errorValue, type ErrorOf, type Target } from '../errors.ts';

/** Describes a change of a test case, which counts only if what was read before is still there. */
interface Change {
  target: Target & { testCase: string };
  item: TestCaseItem;
  before: TestCaseItem | undefined;
}

/** Reads one test case, or what is left of a deleted one. */
export async function readItem(
  table: Table,
  { name, testCase }: { name: string; testCase: string },
): Promise<TestCaseItem | undefined> {
  const found = await table.get(name, testCaseKey(testCase));
  return found as unknown as TestCaseItem | undefined; // nothing else is put under T#
}

/** Puts a test case. Gives the refusal if another was faster; undefined when it is stored. */
export async function putTestCase(
  table: Table,
  { target, item, before }: Change,
  context: Context,
): Promise<ErrorOf<'TestCaseChanged'> | undefined> {
  const put = await table.put({ ...item }, { ifRev: before?.rev ?? null });
  if (put === 'DONE') return undefined;
  // An answer that was lost may have been our own put, which the repeated one then finds there.
  const there = await readItem(table, target);
  if (there?.id === item.id) return undefined;
  const rev = there && there.deleted !== true ? there.rev : 0;
  return testCaseChanged({ ...target, rev }, context);
}

/** Refuses a change of a test case that is not what it was expected to be. */
export function testCaseChanged(
  target: Target & { testCase: string; rev: number },
  { requestId }: Context,
): ErrorOf<'TestCaseChanged'> {
  const message =
    target.rev === 0
      ? 'There is no test case of this name any more.'
      : 'The test case has changed since it was read.';
  return errorValue('TestCaseChanged', { ...target, message, requestId });
}
