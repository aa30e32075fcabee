import type { Context } from '../../context.ts';
import type { FunctionVersion } from '../../contract/schema.generated.ts';
import { readTail } from '../../history/log.ts';
import { isVisible, toVersion } from './functionVersion.ts';
import { readHistory, type HistoryError } from './readHistory.ts';

/** Reads the newest version of a function in one call of the table, for a caller who may read the function. Null if there is none. */
export function readLastVersion(
  name: string,
  context: Context,
): Promise<{ version: FunctionVersion | null } | HistoryError> {
  return readHistory(
    { name, violations: [] },
    async (table) => {
      const log = await context.reads.once(name, 'last version', () => readTail(table, name));
      const newest = log.find((record) => isVisible(record));
      return { version: newest ? toVersion(newest) : null };
    },
    context,
  );
}
