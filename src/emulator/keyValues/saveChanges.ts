import { applyChanges, type KeyValueChanges } from './applyChanges.ts';
import type { DataRequest } from './dataRequest.ts';

/**
 * Makes changes and saves them, with no other request in between; takes back what cannot be saved. Throws as
 * `applyChanges` does.
 */
export function saveChanges(
  { record: { id, keyValues }, now, files }: Pick<DataRequest, 'record' | 'now' | 'files'>,
  changes: KeyValueChanges,
): void {
  const undo = applyChanges(keyValues, changes, now);
  try {
    files?.write(id, keyValues);
  } catch (error) {
    undo();
    throw error;
  }
}
