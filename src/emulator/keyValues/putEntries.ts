import { AwsError } from '../awsError.ts';
import type { EmulatorState } from '../emulatorState.ts';
import { saveChanges } from './saveChanges.ts';

/** Puts entries into the key value store of that name, as one change of any size. Throws `EntityNotFound`. */
export function putEntries(
  { store, files }: EmulatorState,
  name: string,
  entries: Readonly<Record<string, string>>,
): void {
  const record = store.keyValueStores.get(name);
  if (!record) throw new AwsError('EntityNotFound');
  const puts = new Map(Object.entries(entries));
  saveChanges({ record, now: store.now(), files: files?.keyValues }, { puts, deletes: new Set() });
}
