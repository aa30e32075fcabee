import type { Context } from '../../context.ts';
import type { FunctionVersion } from '../../contract/schema.generated.ts';
import { recordKey, type LogRecord } from '../../history/record.ts';
import { nameViolations } from '../checks.ts';
import { errorValue, isErrorValue, type ErrorOf } from '../errors.ts';
import { isVisible, toVersion } from './functionVersion.ts';
import { historyTarget, readHistory, type HistoryError } from './readHistory.ts';

/** Names a version of a function. */
export interface VersionReference {
  name: string;
  number: number;
}

/** Reads one version of a function from the history. */
export async function getVersion(
  { name, number }: VersionReference,
  context: Context,
): Promise<FunctionVersion | ErrorOf<'NoSuchVersion'> | HistoryError> {
  const read = await readHistory(
    { name, violations: nameViolations(name) },
    // Wrapped, as undefined is no failure.
    async (table) => ({ record: await table.get(name, recordKey(number)) }),
    context,
  );
  if (isErrorValue(read)) return read;
  const record = read.record as unknown as LogRecord | undefined; // as all under V#
  if (record && isVisible(record)) return toVersion(record);
  return noSuchVersion({ name, number }, context);
}

/** Refuses a number that the history does not have. */
export function noSuchVersion(
  { name, number }: VersionReference,
  { requestId }: Context,
): ErrorOf<'NoSuchVersion'> {
  const message = `The history of this function has no version ${number}, or has not kept its content.`;
  return errorValue('NoSuchVersion', { ...historyTarget(name), number, message, requestId });
}
