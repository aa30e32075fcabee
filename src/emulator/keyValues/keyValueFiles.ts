import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StateFileError, tryFile } from '../stateFileError.ts';
import { readFileIfExists, writeWholeFile } from '../wholeFile.ts';
import { createKeyValues, type KeyValues } from './keyValues.ts';

const formatVersion = 1;

/** Describes the file with the data of a key value store. */
interface SavedKeyValues {
  formatVersion: number;
  version: number;
  lastModifiedTime: string;
  pairs: [string, string][];
}

/** Keeps the data of key value stores in a folder, in one file each, so that a change rewrites only its own. */
export class KeyValueFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  write(id: string, { version, lastModifiedTime, pairs }: KeyValues): void {
    const saved: SavedKeyValues = {
      formatVersion,
      version,
      lastModifiedTime: lastModifiedTime.toISOString(),
      pairs: [...pairs],
    };
    this.#makeFolder();
    writeWholeFile(this.#fileOf(id), JSON.stringify(saved));
  }

  /** Reads the data of a key value store, which is empty while it has no file. Throws `StateFileError`. */
  read(id: string, createdTime: Date): KeyValues {
    const file = this.#fileOf(id);
    const text = tryFile(file, () => readFileIfExists(file));
    if (text === undefined) return createKeyValues(createdTime);
    try {
      return restoredKeyValues(JSON.parse(text) as SavedKeyValues); // checked there
    } catch {
      throw StateFileError.damaged(file);
    }
  }

  /** Removes the data of a key value store that is gone. A file that the system keeps does no harm: nothing names it. */
  remove(id: string): void {
    try {
      rmSync(this.#fileOf(id), { force: true });
    } catch (error) {
      console.error('The emulator could not remove data:', error);
    }
  }

  #fileOf(id: string): string {
    return join(this.#folder, `${id}.json`);
  }

  #makeFolder(): void {
    try {
      mkdirSync(this.#folder); // not what is above it: a state file in a folder that is gone is refused too
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

function restoredKeyValues(saved: SavedKeyValues): KeyValues {
  const { version, lastModifiedTime } = saved;
  const isWhole = Number.isInteger(version) && Array.isArray(saved.pairs);
  if (saved.formatVersion !== formatVersion || !isWhole) throw new TypeError('another format');
  const pairs = new Map(saved.pairs);
  for (const pair of pairs) {
    if (pair.some((text) => typeof text !== 'string')) throw new TypeError('no pair');
  }
  const modified = new Date(lastModifiedTime);
  modified.toISOString(); // throws when it is no date
  return createKeyValues(modified, pairs, version);
}
