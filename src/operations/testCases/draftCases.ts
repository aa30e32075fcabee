import type { TestDraftCaseInput, Violation } from '../../contract/schema.generated.ts';
import { testCaseKey } from '../../history/testCase.ts';
import { violation } from '../checks.ts';
import { maxTestCases } from '../limits.ts';
import { toStoredCase, type StoredCase } from './storedCase.ts';
import { contentOf, eventOf } from './testCaseContent.ts';
import { testCaseViolations } from './testCaseViolations.ts';

/** Lists what is wrong with test cases that are not stored. */
export function draftCasesViolations(
  name: string,
  cases: readonly TestDraftCaseInput[],
): Violation[] {
  if (cases.length > maxTestCases)
    return [violation('draft.cases', 'MAX_LENGTH', `must have at most ${maxTestCases} test cases`)];
  const names = cases.map((each) => each.case);
  return cases.flatMap((each, index) => {
    const event = eventOf(each);
    const isTwice = names.indexOf(each.case) < index;
    const found = [
      ...testCaseViolations({ name, ...each }),
      ...('violations' in event ? event.violations : []),
      ...(isTwice ? [violation('case', 'PATTERN', 'must be the name of one test case only')] : []),
    ];
    return found
      .filter(({ path }) => path !== 'name') // told once, by the run
      .map(({ path, rule, message }) => violation(`draft.cases.${index}.${path}`, rule, message));
  });
}

/** Makes test cases of the valid ones of a draft, sorted by name, as stored ones are. */
export function draftCases(name: string, cases: readonly TestDraftCaseInput[]): StoredCase[] {
  const items = cases.map((each) => ({
    pk: name,
    sk: testCaseKey(each.case),
    id: '',
    at: 0,
    rev: 0,
    author: '',
    ...contentOf(each, eventOf(each)),
  }));
  return items
    .toSorted((one, other) => (one.sk < other.sk ? -1 : 1))
    .map((item) => toStoredCase(item));
}
