import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Says that a state file cannot be used. The message is one line that says what to do. */
export class StateFileError extends Error {}

/** Writes a file as a whole. At any time it is complete: the old one or the new one. */
export function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { flush: true });
  renameSync(temporary, file);
}

/** Reads a file; undefined when there is none. */
export function readIfExists(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Does something with a file. Throws `StateFileError` when the system refuses. */
export function tryFile<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what Node's file functions throw
    throw new StateFileError(
      `${file} cannot be read and written (${code}). Name another file in EMULATOR_STATE.`,
    );
  }
}
