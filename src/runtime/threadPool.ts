import { deferred } from './deferred.ts';
import type { TimedRun } from './job.ts';
import type { RunReport } from './run.ts';
import { startThread, type Thread } from './thread.ts';

/** Allows two threads, so that a function that runs up to its deadline does not hold up all others. */
const MAX_THREADS = 2;

interface QueuedRun {
  run: TimedRun;
  resolve: (report: RunReport) => void;
}

const idleThreads: Thread[] = [];
const queue: QueuedRun[] = [];
let busyThreads = 0;

async function runQueued({ run, resolve }: QueuedRun): Promise<void> {
  busyThreads += 1;
  const thread = idleThreads.pop() ?? startThread();
  const report = await thread.run(run);
  busyThreads -= 1;
  if (thread.isUsable()) idleThreads.push(thread);
  // Starting a thread takes time, so the next one is started before it is needed, and used last.
  while (idleThreads.length + busyThreads < MAX_THREADS) idleThreads.unshift(startThread());
  resolve(report);
  startNext();
}

function startNext(): void {
  const next = busyThreads < MAX_THREADS ? queue.shift() : undefined;
  if (next !== undefined) void runQueued(next);
}

/** Runs code on the first free thread. Runs start in the order of the calls. Never rejects. */
export function runOnThreadPool(run: TimedRun): Promise<RunReport> {
  const { promise, resolve } = deferred<RunReport>();
  queue.push({ run, resolve });
  startNext();
  return promise;
}
