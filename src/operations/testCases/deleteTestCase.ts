import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { DeleteTestCaseInput, DeleteTestCaseResult } from '../../contract/schema.generated.ts';
import type { Table } from '../../history/table.ts';
import { testCaseKey } from '../../history/testCase.ts';
import { messageViolations, nameViolations } from '../checks.ts';
import { refusal } from '../refusal.ts';
import { readTable } from '../versions/readHistory.ts';
import { putTestCase, readItem, testCaseChanged } from './putTestCase.ts';
import { noSuchTestCase } from './readCases.ts';
import { testCaseNameViolations } from './testCaseViolations.ts';

/** Deletes a test case. Its name and who deleted it are kept. */
export async function deleteTestCase(
  input: DeleteTestCaseInput,
  context: Context,
): Promise<DeleteTestCaseResult> {
  const { name, case: testCase, message } = input;
  const place = { right: 'WRITE', name, stage: 'DEVELOPMENT', testCase } as const;
  const target = { action: 'dynamodb:PutItem', ...place };
  const violations = [
    ...nameViolations(name),
    ...testCaseNameViolations(testCase),
    ...messageViolations(message),
  ];
  const refused = refusal(target, violations, context);
  if (refused) return refused;
  const remove = async (table: Table): Promise<DeleteTestCaseResult> => {
    const before = await readItem(table, target);
    if (!before || before.deleted === true) return noSuchTestCase(target, context);
    const { rev } = before;
    if (input.rev != null && input.rev !== rev) return testCaseChanged({ ...target, rev }, context);
    const entry = { pk: name, sk: testCaseKey(testCase), id: randomUUID(), at: Date.now() };
    const item = { ...entry, rev: rev + 1, author: context.caller.subject, deleted: true };
    const changed = await putTestCase(table, { target, item, before }, context);
    return changed ?? { __typename: 'DeleteTestCaseSuccess', name, case: testCase };
  };
  return readTable(target, remove, context);
}
