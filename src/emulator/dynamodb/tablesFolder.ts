import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the folder of the tables that belong to a state file. */
export function tablesFolderOf(stateFile: string): string {
  return `${stateFile}.tables`;
}

/** Names the file in the folder whose text ties it to a state file. */
export function idFileOf(stateFile: string): string {
  return join(tablesFolderOf(stateFile), 'id');
}

/** Tells whether a state file has had tables, which may hold something. */
export function hasTables(stateFile: string): boolean {
  return existsSync(idFileOf(stateFile));
}

/** Describes a folder of tables that is being opened. */
interface OpenedFolder {
  /** Of the database. */
  path: string;
  /** False when the last process that had it open did not close it. */
  wasClosed: boolean;
  /** To be called once the database is open, and once it is closed. */
  opened: () => void;
  closed: () => void;
}

/** Makes the folder unless it is there, and tells whether it was closed. */
export function openFolder(folder: string): OpenedFolder {
  const mark = join(folder, 'closed');
  const path = join(folder, 'data');
  const wasClosed = existsSync(mark) || !existsSync(path);
  mkdirSync(path, { recursive: true });
  return {
    path,
    wasClosed,
    opened: () => rmSync(mark, { force: true }),
    closed: () => writeFileSync(mark, ''),
  };
}
