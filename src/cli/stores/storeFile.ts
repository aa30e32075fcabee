import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../commandError.ts';
import { isFinding, isText, readJsonFile } from '../folder/jsonFile.ts';
import { positionOfMember } from '../folder/position.ts';

/** Names the folder of key value stores below that of cff.json. */
export const storesFolder = 'key-value-stores';

/** Maps keys to values, sorted by key. */
export type Entries = ReadonlyMap<string, string>;

/** Gives the names of the stores that a folder has files of. */
export async function localStores(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, storesFolder)).catch(() => []);
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted();
}

/** Reads key-value-stores/NAME.json: an object of texts. A value of another type is stored as its JSON. Throws `CommandError`. */
export async function readStoreFile(folder: string, name: string): Promise<Entries> {
  const file = `${storesFolder}/${name}.json`;
  const read = await readJsonFile(join(folder, file), file);
  if (isFinding(read) && read.rule === 'missing')
    throw new CommandError(
      `There is no ${file}.`,
      `Write it, or bring it from the gateway: cff kvs pull ${name}`,
    );
  if (isFinding(read))
    throw new CommandError(
      `${file}:${read.line ?? 1}:${read.column ?? 1} error ${read.rule}: ${read.message}`,
    );
  const entries = Object.entries(read.value).map(([key, value]): [string, string] => [
    key,
    isText(value) ? value : JSON.stringify(value),
  ]);
  const long = entries.find(
    ([key, value]) => key === '' || Buffer.byteLength(key) > 512 || Buffer.byteLength(value) > 1024,
  );
  if (long) {
    const { line, column } = positionOfMember(read.text, long[0]);
    throw new CommandError(
      `${file}:${line}:${column} error size: a key has 1 to 512 bytes, a value at most 1,024`,
    );
  }
  const broken = entries.find(([key, value]) => !key.isWellFormed() || !value.isWellFormed());
  if (broken) {
    const { line, column } = positionOfMember(read.text, broken[0]);
    throw new CommandError(
      `${file}:${line}:${column} error unicode: half of a surrogate pair has no UTF-8 form`,
    );
  }
  return sortedEntries(entries);
}

/** Sorts entries by key. */
export function sortedEntries(entries: readonly (readonly [string, string])[]): Entries {
  return new Map(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
