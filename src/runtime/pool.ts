import type { Job, RunReport } from './run.ts';
import { startThread, type Thread } from './thread.ts';

/** Two, so that one function that runs up to its deadline does not hold up all others. */
const MOST_THREADS = 2;

interface Waiting {
  job: Job;
  resolve: (report: RunReport) => void;
}

const idle: Thread[] = [];
const waiting: Waiting[] = [];
let busy = 0;

async function work({ job, resolve }: Waiting): Promise<void> {
  busy += 1;
  const thread = idle.pop() ?? startThread();
  const report = await thread.run(job);
  busy -= 1;
  if (thread.isUsable()) idle.push(thread);
  // starting takes a while: the next thread gets ready before it is needed, behind those that are
  while (idle.length + busy < MOST_THREADS) idle.unshift(startThread());
  resolve(report);
  startNext();
}

function startNext(): void {
  const next = busy < MOST_THREADS ? waiting.shift() : undefined;
  if (next !== undefined) void work(next);
}

/** Runs a job on a thread as soon as one is free. Jobs start in the order in which they came. */
export function schedule(job: Job): Promise<RunReport> {
  const { promise, resolve } = Promise.withResolvers<RunReport>();
  waiting.push({ job, resolve });
  startNext();
  return promise;
}
