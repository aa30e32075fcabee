import { CommandError } from '../commandError.ts';
import { storesFolder, type Entries } from './storeFile.ts';

/** Are the gateway's: the entries of a store that is synced, and the bytes of a request, less what is not entries. */
const maxEntries = 10_000;
const maxBytes = 2 * 1024 * 1024 - 4096;

/** Refuses a file that no sync can bring to the gateway. Throws `CommandError`. */
export function checkSyncLimits(name: string, wanted: Entries): void {
  const file = `${storesFolder}/${name}.json`;
  if (wanted.size > maxEntries)
    throw new CommandError(
      `${file} has ${wanted.size} entries, and a sync takes ${maxEntries}. Nothing was changed.`,
      'Split it into two stores.',
    );
  const entries = [...wanted].map(([key, value]) => ({ key, value }));
  const bytes = Buffer.byteLength(JSON.stringify(entries));
  if (bytes > maxBytes)
    throw new CommandError(
      `${file} is a request of ${bytes} bytes, and a sync takes ${maxBytes}. Nothing was changed.`,
      'Split it into two stores.',
    );
}
