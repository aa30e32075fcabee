import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { SaveTestCaseInput, SaveTestCaseResult } from '../../contract/schema.generated.ts';
import type { Table } from '../../history/table.ts';
import { testCaseKey, type TestCaseItem } from '../../history/testCase.ts';
import { errorValue, type ErrorOf, type Target } from '../errors.ts';
import { maxTestCaseNames, maxTestCases } from '../limits.ts';
import { refusal } from '../refusal.ts';
import { readTable } from '../versions/readHistory.ts';
import { putTestCase, readItem, testCaseChanged } from './putTestCase.ts';
import { readItems } from './readCases.ts';
import { toStoredCase } from './storedCase.ts';
import { contentOf, eventOf, type Content } from './testCaseContent.ts';
import { testCaseViolations } from './testCaseViolations.ts';

/** Stores a test case, or replaces the one of this name. */
export async function saveTestCase(
  input: SaveTestCaseInput,
  context: Context,
): Promise<SaveTestCaseResult> {
  const { name } = input;
  const target = { ...targetOf(name), testCase: input.case };
  const event = eventOf(input);
  const violations = [
    ...testCaseViolations(input),
    ...('violations' in event ? event.violations : []),
  ];
  const refused = refusal(target, violations, context);
  if (refused) return refused;
  const content = contentOf(input, event);
  const save = (table: Table) => saveIn(table, { target, input, content }, context);
  return readTable(target, save, context);
}

function targetOf(name: string) {
  return { action: 'dynamodb:PutItem', right: 'WRITE', name, stage: 'DEVELOPMENT' } as const;
}

interface Save {
  target: Target & { testCase: string };
  input: SaveTestCaseInput;
  content: Content;
}

async function saveIn(
  table: Table,
  { target, input, content }: Save,
  context: Context,
): Promise<SaveTestCaseResult> {
  const { name, testCase } = target;
  const before = await readItem(table, target);
  const isThere = before !== undefined && before.deleted !== true;
  const rev = isThere ? before.rev : 0;
  if (input.rev != null && input.rev !== rev) return testCaseChanged({ ...target, rev }, context);
  const tooMany = isThere ? undefined : await tooManyIn(table, { target, before }, context);
  if (tooMany) return tooMany;
  const entry = { pk: name, sk: testCaseKey(testCase), id: randomUUID(), at: Date.now() };
  const item = {
    ...entry,
    rev: (before?.rev ?? 0) + 1,
    author: context.caller.subject,
    ...content,
  };
  const changed = await putTestCase(table, { target, item, before }, context);
  if (changed) return changed;
  const stored = toStoredCase(item).testCase;
  return { __typename: 'SaveTestCaseSuccess', testCase: stored, created: !isThere };
}

/** Refuses a further test case of a function that has as many as it may have. Two that are stored at once may both be the last. */
async function tooManyIn(
  table: Table,
  { target, before }: { target: Target; before: TestCaseItem | undefined },
  { requestId }: Context,
): Promise<ErrorOf<'TooManyTestCases'> | undefined> {
  const items = await readItems(table, target.name);
  const there = items.filter(({ deleted }) => deleted !== true);
  if (there.length >= maxTestCases) {
    const message = `The function has ${maxTestCases} test cases, which is as many as it may have.`;
    return errorValue('TooManyTestCases', { ...target, message, requestId });
  }
  if (before || items.length < maxTestCaseNames) return undefined;
  const message = `The function has had test cases of ${maxTestCaseNames} names: use the name of one that has been deleted.`;
  return errorValue('TooManyTestCases', { ...target, message, requestId });
}
