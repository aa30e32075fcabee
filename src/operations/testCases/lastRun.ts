import type { Context } from '../../context.ts';
import type { LastTestRun } from '../../contract/schema.generated.ts';
import type { TestRunItem } from '../../history/testCase.ts';
import { readHistory, type HistoryError } from '../versions/readHistory.ts';
import { readRuns } from './lastResults.ts';

/** Reads how the newest run of a function's test cases ended, for a caller who may read the function. Null if there is none. */
export function readLastRun(
  name: string,
  context: Context,
): Promise<{ run: LastTestRun | null } | HistoryError> {
  return readHistory(
    { name, violations: [] },
    async (table) => {
      const [newest] = await context.reads.once(name, 'last test run', () =>
        readRuns(table, name, 1),
      );
      return { run: newest ? toLastRun(newest) : null };
    },
    context,
  );
}

function toLastRun({ stage, etag, at, author, passed, failed }: TestRunItem): LastTestRun {
  return {
    __typename: 'LastTestRun',
    stage: stage as LastTestRun['stage'], // as keepRun writes it
    etag,
    ranAt: new Date(at),
    author,
    passed,
    failed,
  };
}
