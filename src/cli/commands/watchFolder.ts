import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../commandError.ts';
import { functionsFolder } from '../folder/readFunction.ts';
import type { ExitCode, Invocation } from '../invocation.ts';
import { pause } from '../stop.ts';

/** Editors write a file in several steps, each of which is told. */
const settleMs = 100;

/** Does work now, and again after each change of the functions' folder, until Ctrl-C. Failures are told, and do not end it. */
export async function watchFolder(
  folder: string,
  work: () => Promise<ExitCode>,
  { output, stop }: Invocation,
): Promise<ExitCode> {
  const changes = watch(join(folder, functionsFolder), { recursive: true, signal: stop.signal })[
    Symbol.asyncIterator
  ]();
  let code: ExitCode = 0;
  for (;;) {
    let next = changes.next();
    code = await work().catch((error: unknown) => {
      if (!(error instanceof CommandError)) throw error;
      output.tell(`error: ${error.message}`);
      return 1 as const;
    });
    output.tell('Waiting for a change. Ctrl-C ends it.');
    try {
      await next;
    } catch {
      return code; // stopped
    }
    // What comes at once is one change.
    for (let isSettled = false; !isSettled;) {
      next = changes.next();
      next.catch(() => undefined);
      isSettled = await Promise.race([
        next.then(
          () => false,
          () => true,
        ),
        pause(settleMs, stop).then(() => true),
      ]);
    }
  }
}
