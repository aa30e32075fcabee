import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a file as a whole. At any time, and after a crash, it has its old content or the new one. */
export function writeWholeFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { flush: true });
  renameSync(temporary, file);
}

/** Reads a file as text. Gives undefined when it does not exist. */
export function readFileIfExists(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
