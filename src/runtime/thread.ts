import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { cpuMs } from './cpuTime.ts';
import { failedReport, STACK_OVERFLOW_ERROR, TIMEOUT_ERROR } from './failedReport.ts';
import type { Job, JobResult, WorkerMessage } from './job.ts';
import type { RunReport } from './run.ts';

const STACK_MB = 16;
/**
 * Sets the share of the deadline after which the thread itself is terminated: some built-in functions of the engine, such as
 * JSON.stringify of deeply nested arrays, never poll the interrupt handler.
 */
const TERMINATION_SHARE = 1.25;
/** Sets the interval at which the CPU time of a running thread is polled, as a share of the deadline. */
const POLL_INTERVAL_SHARE = 0.2;

/** Runs function code on a worker thread. */
export interface Thread {
  /** Runs one job at a time. Never rejects. */
  run(job: Job): Promise<RunReport>;
  /** Gives false after a failure: the thread is terminated and runs nothing more. */
  isUsable(): boolean;
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    env: {},
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  worker.unref();
  return worker;
}

/** Posts a job to the worker. Gives false when the event is nested too deeply to be copied. */
function postJob(worker: Worker, job: Job): boolean {
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job);
    return true;
  } catch {
    return false;
  }
}

/** Starts a thread and the engine in it. The thread keeps the process alive only while it runs a job. */
export function startThread(): Thread {
  const worker = startWorker();
  const ready = once(worker, 'message').catch(() => undefined);
  let isUsable = true;
  let usedMs = 0;
  let resolveJob: ((result: JobResult) => void) | undefined;
  worker.on('message', (message: WorkerMessage) => {
    usedMs = message.cpuMs;
    if (message.result) resolveJob?.(message.result);
    else worker.unref();
  });
  worker.on('error', () =>
    resolveJob?.({ report: failedReport('MemoryError'), isThreadUsable: false }),
  );
  return {
    isUsable: () => isUsable,
    async run(job) {
      worker.ref();
      await ready;
      worker.ref();
      const { promise, resolve } = Promise.withResolvers<JobResult>();
      resolveJob = resolve;
      const timedOut = { report: failedReport(TIMEOUT_ERROR, '100'), isThreadUsable: false };
      const endMs = usedMs + job.deadlineMs * TERMINATION_SHARE;
      const poll = async () => {
        const nowMs = await worker.cpuUsage().then(cpuMs, () => Infinity); // the thread is gone
        if (nowMs > endMs) resolve(timedOut);
      };
      const timer = setInterval(() => void poll(), job.deadlineMs * POLL_INTERVAL_SHARE);
      const isPosted = postJob(worker, job);
      if (!isPosted) resolve({ report: failedReport(STACK_OVERFLOW_ERROR), isThreadUsable: true });
      const { report, isThreadUsable } = await promise;
      clearInterval(timer);
      worker.unref();
      isUsable = isThreadUsable;
      if (!isUsable) await worker.terminate();
      return report;
    },
  };
}
