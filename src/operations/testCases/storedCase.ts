import type { TestCase } from '../../contract/schema.generated.ts';
import { testCasePrefix, type TestCaseItem } from '../../history/testCase.ts';

/** Holds a test case as the table has it, and as the contract does. */
export interface StoredCase {
  item: TestCaseItem;
  testCase: TestCase;
}

/** Reads an item that is not deleted. */
export function toStoredCase(item: TestCaseItem): StoredCase {
  const { pk, sk, output, functionError, message, maxComputeUtilization } = item;
  const testCase: TestCase = {
    __typename: 'TestCase',
    functionName: pk,
    name: sk.slice(testCasePrefix.length),
    event: JSON.parse(item.event ?? 'null') as unknown,
    expect: {
      __typename: 'TestExpectation',
      output: output === undefined ? null : (JSON.parse(output) as unknown),
      functionError: functionError ?? null,
    },
    ignore: item.ignore ?? [],
    maxComputeUtilization: maxComputeUtilization ?? null,
    message: message ?? null,
    author: item.author,
    updatedAt: new Date(item.at),
    rev: item.rev,
  };
  return { item, testCase };
}
