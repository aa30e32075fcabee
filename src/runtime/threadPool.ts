import type { Job } from './job.ts';
import type { RunReport } from './run.ts';
import { startThread, type Thread } from './thread.ts';

/** Allows two threads, so that a function that runs up to its deadline does not hold up all others. */
const MAX_THREADS = 2;

interface QueuedJob {
  job: Job;
  resolve: (report: RunReport) => void;
}

const idleThreads: Thread[] = [];
const queue: QueuedJob[] = [];
let busyThreads = 0;

async function runQueued({ job, resolve }: QueuedJob): Promise<void> {
  busyThreads += 1;
  const thread = idleThreads.pop() ?? startThread();
  const report = await thread.run(job);
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

/** Runs a job on the first free thread. Jobs start in the order of the calls. Never rejects. */
export function runOnThreadPool(job: Job): Promise<RunReport> {
  const { promise, resolve } = Promise.withResolvers<RunReport>();
  queue.push({ job, resolve });
  startNext();
  return promise;
}
