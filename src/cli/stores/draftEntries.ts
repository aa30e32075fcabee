import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names the folder of key value stores below that of cff.json. */
export const storesFolder = 'key-value-stores';

/** Gives the data that a draft reads: that of the folder's file if there is one. */
export async function draftEntries(
  folder: string,
  [store]: readonly string[],
): Promise<{ keyValueEntries?: { key: string; value: string }[] }> {
  if (store === undefined) return {};
  const text = await readFile(join(folder, storesFolder, `${store}.json`), 'utf8').catch(
    () => undefined,
  );
  if (text === undefined) return {};
  const entries = Object.entries(JSON.parse(text) as Record<string, string>);
  return { keyValueEntries: entries.map(([key, value]) => ({ key, value })) };
}
