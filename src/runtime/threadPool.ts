import { deferred } from './deferred.ts';
import type { TimedRun } from './job.ts';
import type { RunReport } from './run.ts';
import { startThread, type Thread } from './thread.ts';

/** Allows two threads, so that a function that runs up to its deadline does not hold up all others. */
const MAX_THREADS = 2;

const idleThreads: Thread[] = [];
/** Holds what lets each waiting run begin. */
const queue: (() => void)[] = [];
let busyThreads = 0;

/**
 * Runs code on the first free thread. Runs start in the order of the calls. Rejects with `SandboxError` when no thread
 * could be started for it.
 */
export async function runOnThreadPool(run: TimedRun): Promise<RunReport> {
  await takeTurn();
  try {
    const thread = takeThread();
    const report = await thread.run(run);
    if (thread.isUsable()) idleThreads.push(thread);
    return report;
  } finally {
    passTurn();
  }
}

async function takeTurn(): Promise<void> {
  if (busyThreads < MAX_THREADS) {
    busyThreads += 1;
    return;
  }
  const { promise, resolve } = deferred<void>();
  queue.push(() => resolve());
  await promise;
}

function passTurn(): void {
  const next = queue.shift();
  if (next) next();
  else busyThreads -= 1;
  startSpareThreads();
}

/** Gives an idle thread that has not died since, or a new one. */
function takeThread(): Thread {
  for (let thread = idleThreads.pop(); thread; thread = idleThreads.pop()) {
    if (thread.isUsable()) return thread;
  }
  return startThread();
}

/** Starts the next threads before they are needed, because that takes time. They are used last. */
function startSpareThreads(): void {
  try {
    while (idleThreads.length + busyThreads < MAX_THREADS) idleThreads.unshift(startThread());
  } catch {
    // The run that needs one starts it, or reports why it cannot.
  }
}
