import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { runtimes } from '../runtime/runtimes.ts';
import type { FunctionRecord, StageRecord, Store } from './store.ts';

/** A file that cannot be used as state. Its message is one line that says what to do. */
export class StateFileError extends Error {}

const formatVersion = 1;

interface SavedStage extends Omit<StageRecord, 'code' | 'createdTime' | 'lastModifiedTime'> {
  /** In base64. */
  code: string;
  createdTime: string;
  lastModifiedTime: string;
}

interface SavedFunction extends Omit<FunctionRecord, 'development' | 'live'> {
  development: SavedStage;
  live?: SavedStage;
}

interface Saved {
  formatVersion: number;
  functions: SavedFunction[];
  associations: Record<string, number>;
}

/** Writes everything, so that the file is at any time a whole state: the old one or the new one. */
export function writeState(file: string, { functions, associations }: Store): void {
  const saved: Saved = {
    formatVersion,
    functions: [...functions.values()].map(savedFunction),
    associations: Object.fromEntries(associations),
  };
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, JSON.stringify(saved), { flush: true });
  renameSync(unfinished, file);
}

/**
 * Fills the store from the file, or makes the file when there is none. Throws `StateFileError` when it is damaged, and
 * leaves it alone.
 */
export function readState(file: string, store: Store): void {
  const text = textOf(file);
  if (text === undefined) {
    writeState(file, store);
    return;
  }
  try {
    const saved = JSON.parse(text) as Saved; // checked below, piece by piece
    if (saved.formatVersion !== formatVersion) throw new TypeError('another format');
    for (const { development, live, ...record } of saved.functions) {
      store.functions.set(record.name, {
        ...record,
        development: stageFrom(development),
        live: live && stageFrom(live),
      });
    }
    for (const [name, count] of Object.entries(saved.associations)) {
      store.associations.set(name, count);
    }
  } catch {
    throw new StateFileError(
      `${file} is damaged or no state of the emulator. It was left as it is: mend or move it, or name another file in EMULATOR_STATE.`,
    );
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function savedFunction({ development, live, ...record }: FunctionRecord): SavedFunction {
  const liveIfAny = live && { live: savedStage(live) };
  return { ...record, development: savedStage(development), ...liveIfAny };
}

function savedStage({ code, createdTime, lastModifiedTime, ...stage }: StageRecord): SavedStage {
  return {
    ...stage,
    code: Buffer.from(code).toString('base64'),
    createdTime: createdTime.toISOString(),
    lastModifiedTime: lastModifiedTime.toISOString(),
  };
}

/** Throws when something is missing or of another kind. */
function stageFrom({
  code,
  createdTime,
  lastModifiedTime,
  config,
  version,
}: SavedStage): StageRecord {
  const { comment, runtime, storeArns } = config;
  const texts = [comment, code, ...storeArns];
  const isWhole = texts.every((text) => typeof text === 'string') && Number.isInteger(version);
  if (!isWhole || !runtimes.includes(runtime)) {
    throw new TypeError('no stage of a function');
  }
  const created = new Date(createdTime);
  const lastModified = new Date(lastModifiedTime);
  created.toISOString(); // throws when it is no date
  lastModified.toISOString();
  return {
    config: { comment, runtime, storeArns },
    code: Buffer.from(code, 'base64'),
    createdTime: created,
    lastModifiedTime: lastModified,
    version,
  };
}
