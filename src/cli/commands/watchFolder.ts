import { watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../commandError.ts';
import { functionsFolder } from '../folder/readFunction.ts';
import type { ExitCode, Invocation } from '../invocation.ts';
import { pause } from '../stop.ts';
import { storesFolder } from '../stores/storeFile.ts';

/** Editors write a file in several steps, each of which is told. */
const settleMs = 100;

/** Does work now, and again after each change of functions, tests and data, until Ctrl-C. Failures are told, and do not end it. */
export async function watchFolder(
  folder: string,
  work: () => Promise<ExitCode>,
  { output, stop }: Invocation,
): Promise<ExitCode> {
  const { signal } = stop;
  const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve));
  for (;;) {
    // Begun before the work: what changes while it reads is a change.
    const changes = await watchFolders(folder);
    let change = changes.next();
    const code = await work().catch((error: unknown) => {
      if (!(error instanceof CommandError)) throw error;
      output.tell(`error: ${error.message}`);
      return 1 as const;
    });
    if (!signal.aborted) output.tell('Waiting for a change. Ctrl-C ends it.');
    await Promise.race([change, stopped]);
    // What comes at once is one change.
    for (let isSettled = signal.aborted; !isSettled;) {
      change = changes.next();
      isSettled = await Promise.race([
        change.then(() => false),
        pause(settleMs, stop).then(() => true),
      ]);
    }
    changes.end();
    if (signal.aborted) return code;
  }
}

interface Changes {
  /** Waits for the next change from now on. */
  next: () => Promise<void>;
  end: () => void;
}

/**
 * Watches the folders of functions, tests and data one by one: where Node watches below a folder by itself, it loses a file that was
 * replaced.
 */
async function watchFolders(folder: string): Promise<Changes> {
  const inFunctions = await readdir(join(folder, functionsFolder)).catch(() => []);
  const tests = inFunctions.filter((name) => name.endsWith('.tests'));
  const inFolder = [functionsFolder, storesFolder];
  const names = [...inFolder, ...tests.map((name) => join(functionsFolder, name))];
  let tell: (() => void) | undefined;
  const watchers = names.flatMap((name) => {
    try {
      return watch(join(folder, name), () => tell?.()).on('error', () => tell?.());
    } catch {
      return []; // there is no such folder
    }
  });
  return {
    next: () => new Promise((resolve) => (tell = resolve)),
    end: () => {
      for (const watcher of watchers) watcher.close();
    },
  };
}
