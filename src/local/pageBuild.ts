import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Is how far the pages are: `failed` until the next start. */
export type PageState = 'building' | 'built' | 'failed';

/** Stands for the process that builds the pages while the gateway already answers. */
export interface PageBuild {
  state: () => PageState;
  /** Resolves, soon, when it is known whether pages must be built. */
  isKnown: Promise<unknown>;
  /** Ends the process, if it still runs. */
  stop: () => void;
}

/** Is what infra/buildPages.ts sends to its parent. */
type Message = 'building' | 'built' | { failed: string };

const script = fileURLToPath(new URL('../../infra/buildPages.ts', import.meta.url));

/** Stands for pages that are not to be built. */
export const noPageBuild: PageBuild = {
  state: () => 'built',
  isKnown: Promise.resolve(),
  stop: () => undefined,
};

/** Starts the process, which ends with this one. `say` gets a line when it begins to build, has built or has failed. */
export function startPageBuild(say: (line: string) => void): PageBuild {
  const startedMs = performance.now();
  let state: PageState = 'building';
  let isAnnounced = false;
  const end = (next: PageState, line: string) => {
    if (state !== 'building') return;
    state = next;
    if (isAnnounced || next === 'failed') say(line);
  };
  const fail = (reason: string) =>
    end('failed', `The pages could not be built: ${reason}. Mend that and start again.`);
  const child = fork(script, { stdio: 'inherit' });
  child.on('message', (message: Message) => {
    if (message === 'building') {
      isAnnounced = true;
      say('building the pages …');
    } else if (message === 'built') {
      end('built', `pages built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
    } else fail(message.failed);
  });
  child.once('error', ({ message }) => fail(message));
  child.once('exit', (code, signal) => fail(`their process ended with ${signal ?? code}`));
  return {
    state: () => state,
    isKnown: Promise.race([once(child, 'message'), once(child, 'exit')]),
    stop: () => {
      state = 'failed'; // nothing is said of what ends with the gateway
      if (child.connected) child.disconnect();
    },
  };
}
