import { existsSync, mkdirSync } from 'node:fs';
import { StateFileError, tryFile } from '../stateFileError.ts';
import { writeStateFile } from '../stateFile.ts';
import type { Store } from '../store.ts';
import { readFileIfExists, writeWholeFile } from '../wholeFile.ts';
import { idFileOf, tablesFolderOf } from './tablesFolder.ts';
import type { DynamoDb, Tables } from './tableEngine.ts';

/**
 * Opens the emulator's tables, which are kept beside the state file, if there is one, and creates those that are missing.
 * Rejects with `StateFileError` when file and tables do not belong together, or the tables cannot be read.
 */
export async function openTables(
  { engine, tables: definitions = [] }: DynamoDb,
  store: Store,
  stateFile: string | undefined,
): Promise<Tables> {
  const tables = await (stateFile ? openBeside(stateFile, engine, store) : engine.open());
  for (const definition of definitions) await tables.create(definition);
  return tables;
}

/**
 * Opens the folder that belongs to the state file. A new folder gets its id after the file has got it: one without an id
 * was never in use, and a process may be killed between any two steps.
 */
async function openBeside(file: string, engine: DynamoDb['engine'], store: Store): Promise<Tables> {
  const folder = tablesFolderOf(file);
  const id = tryFile(folder, () => readFileIfExists(idFileOf(file)));
  if (store.tablesId !== undefined && !existsSync(folder)) {
    throw new StateFileError(
      `${file} belongs to the tables in ${folder}, which is missing. Restore the folder, or name another file in EMULATOR_STATE.`,
    );
  }
  if (id !== undefined && id !== store.tablesId) {
    throw new StateFileError(
      `${folder} holds the tables of another state than ${file}. Restore the two together, or name another file in EMULATOR_STATE.`,
    );
  }
  tryFile(folder, () => mkdirSync(folder, { recursive: true }));
  const tables = await tryToOpen(engine, folder);
  if (id === undefined) {
    const newId = (store.tablesId ??= crypto.randomUUID());
    tryFile(file, () => writeStateFile(file, store));
    tryFile(folder, () => writeWholeFile(idFileOf(file), newId));
  }
  return tables;
}

async function tryToOpen(engine: DynamoDb['engine'], folder: string): Promise<Tables> {
  try {
    return await engine.open(folder);
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } }; // what LevelDB's module throws
    const why =
      cause?.code === 'LEVEL_LOCKED'
        ? 'is in use by another process'
        : 'cannot be read and written';
    throw new StateFileError(
      `${folder} ${why}. It was left as it is: end that process, mend or move the folder, or name another file in EMULATOR_STATE.`,
    );
  }
}
