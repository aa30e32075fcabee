import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Tells how far the pages are. After `failed` nothing changes until the next start. */
export type PageState = 'building' | 'built' | 'failed';

/** Builds the pages in a process of its own, while the gateway already answers. */
export interface PageBuild {
  state: () => PageState;
  /** Resolves when the process has found out whether there is anything to build, or has ended. */
  isKnown: Promise<unknown>;
  /** Ends the process if it is still running. */
  stop: () => void;
}

/** Lists the messages that infra/buildPages.ts sends to its parent. */
type Message = 'building' | 'built' | { failed: string };

const script = fileURLToPath(new URL('../../infra/buildPages.ts', import.meta.url));

/** Takes the place of a build when there are no pages. */
export const noPageBuild: PageBuild = {
  state: () => 'built',
  isKnown: Promise.resolve(),
  stop: () => undefined,
};

/** Starts a build, which ends when this process does. Calls `say` with a line when it begins, succeeds or fails. */
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
  // With this variable, which npm run dev hands down, Node would report each import among the messages.
  const env = { ...process.env, WATCH_REPORT_DEPENDENCIES: undefined };
  const child = fork(script, { stdio: 'inherit', execArgv: [], env });
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
