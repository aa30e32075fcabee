import { runtimes } from '../runtime/runtimes.ts';
import {
  restoredDistribution,
  savedDistribution,
  type SavedDistribution,
} from './distributions/savedDistribution.ts';
import { hasTables, tablesFolderOf } from './dynamodb/tablesFolder.ts';
import type { KeyValueFiles } from './keyValues/keyValueFiles.ts';
import {
  restoredKeyValueStore,
  savedKeyValueStore,
  type SavedKeyValueStore,
} from './keyValueStores/savedKeyValueStore.ts';
import { StateFileError, tryFile } from './stateFileError.ts';
import type { FunctionConfig, FunctionRecord, StageRecord, Store } from './store.ts';
import { readFileIfExists, writeWholeFile } from './wholeFile.ts';

const formatVersion = 1;

/** Describes a configuration in format 1, in which `storeArns` are the ARNs of key value stores. */
interface SavedConfig extends Omit<FunctionConfig, 'keyValueStoreArns'> {
  storeArns: string[];
}

interface SavedStage {
  config: SavedConfig;
  version: number;
  /** In base64. */
  code: string;
  createdTime: string;
  lastModifiedTime: string;
}

interface SavedFunction extends Omit<FunctionRecord, 'development' | 'live'> {
  development: SavedStage;
  live?: SavedStage;
}

interface SavedState {
  formatVersion: number;
  functions: SavedFunction[];
  associations: Record<string, number>;
  /** Missing in files that were written before there were any. */
  keyValueStores?: SavedKeyValueStore[];
  /** Missing before there was one. */
  distributions?: SavedDistribution[];
  /** Id of the folder of tables that belongs to the file. Missing before there was one. */
  tablesId?: string;
}

/** Writes the whole store, without the data of key value stores. */
export function writeStateFile(file: string, store: Store): void {
  const { functions, associations, keyValueStores, distributions, tablesId } = store;
  const saved: SavedState = {
    formatVersion,
    functions: [...functions.values()].map(savedFunction),
    associations: Object.fromEntries(associations),
    keyValueStores: [...keyValueStores.values()].map(savedKeyValueStore),
    ...(distributions.size > 0 && {
      distributions: [...distributions.values()].map(savedDistribution),
    }),
    ...(tablesId !== undefined && { tablesId }),
  };
  writeWholeFile(file, JSON.stringify(saved));
}

/**
 * Fills the store from the file and the data of key value stores from theirs, or writes the file when it does not exist.
 * Throws `StateFileError` when a file cannot be used, is damaged, or is missing beside its tables: then it leaves all as
 * it is.
 */
export function readStateFile(file: string, store: Store, keyValueFiles: KeyValueFiles): void {
  const text = tryFile(file, () => readFileIfExists(file));
  if (text === undefined) {
    if (hasTables(file)) {
      throw new StateFileError(
        `${file} is missing, but ${tablesFolderOf(file)} holds its tables. Restore the file, or move the folder away.`,
      );
    }
    tryFile(file, () => writeStateFile(file, store));
    return;
  }
  try {
    const saved = JSON.parse(text) as SavedState; // checked below, piece by piece
    if (saved.formatVersion !== formatVersion) throw new TypeError('another format');
    for (const { development, live, ...record } of saved.functions) {
      store.functions.set(record.name, {
        ...record,
        development: restoredStage(development),
        live: live && restoredStage(live),
      });
    }
    for (const record of saved.keyValueStores ?? []) {
      const restored = restoredKeyValueStore(record, (id, createdTime) =>
        keyValueFiles.read(id, createdTime),
      );
      store.keyValueStores.set(record.name, restored);
    }
    for (const record of saved.distributions ?? []) {
      store.distributions.set(record.id, restoredDistribution(record));
    }
    for (const [name, count] of Object.entries(saved.associations)) {
      store.associations.set(name, count);
    }
    store.tablesId = saved.tablesId;
  } catch (error) {
    throw error instanceof StateFileError ? error : StateFileError.damaged(file);
  }
}

function savedFunction({ development, live, ...record }: FunctionRecord): SavedFunction {
  const savedLive = live && { live: savedStage(live) };
  return { ...record, development: savedStage(development), ...savedLive };
}

function savedStage({
  config,
  code,
  createdTime,
  lastModifiedTime,
  version,
}: StageRecord): SavedStage {
  const { keyValueStoreArns: storeArns, ...rest } = config;
  return {
    config: { ...rest, storeArns },
    version,
    code: Buffer.from(code).toString('base64'),
    createdTime: createdTime.toISOString(),
    lastModifiedTime: lastModifiedTime.toISOString(),
  };
}

/** Restores a stage. Throws when a member is missing or has another type. */
function restoredStage({
  code,
  createdTime,
  lastModifiedTime,
  config,
  version,
}: SavedStage): StageRecord {
  const { comment, runtime, storeArns } = config;
  const texts = [comment, code, ...storeArns];
  const isComplete = texts.every((text) => typeof text === 'string') && Number.isInteger(version);
  if (!isComplete || !runtimes.includes(runtime)) {
    throw new TypeError('no stage of a function');
  }
  const created = new Date(createdTime);
  const lastModified = new Date(lastModifiedTime);
  created.toISOString(); // throws when it is not a date
  lastModified.toISOString();
  return {
    config: { comment, runtime, keyValueStoreArns: storeArns },
    code: Buffer.from(code, 'base64'),
    createdTime: created,
    lastModifiedTime: lastModified,
    version,
  };
}
