import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { failedReport, STACK_ERROR, TIMEOUT_ERROR } from './failure.ts';
import { processorMs } from './processorTime.ts';
import type { Answer, Job, Message, RunReport } from './run.ts';

const STACK_MB = 16;
/**
 * Share of the deadline after which the thread itself is ended: some built-in functions of the
 * engine, such as JSON.stringify of deeply nested arrays, never ask whether to go on.
 */
const PATIENCE = 1.25;
/** How often a thread that runs is looked at, in shares of the deadline. */
const LOOK = 0.2;

export interface Thread {
  /** Runs one job at a time; never rejects. */
  run(job: Job): Promise<RunReport>;
  /** False after a failure: such a thread is ended and runs nothing more. */
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

/** False for an event that is nested too deeply to be copied. */
function send(worker: Worker, job: Job): boolean {
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job);
    return true;
  } catch {
    return false;
  }
}

/** Starts a thread with the engine in it. It keeps the process alive only while it runs a job. */
export function startThread(): Thread {
  const worker = startWorker();
  const ready = once(worker, 'message').catch(() => undefined);
  let usable = true;
  let usedMs = 0;
  let settle: ((answer: Answer) => void) | undefined;
  worker.on('message', (message: Message) => {
    usedMs = message.processorMs;
    if (message.answer) settle?.(message.answer);
    else worker.unref();
  });
  worker.on('error', () => settle?.({ report: failedReport('MemoryError'), isUsable: false }));
  return {
    isUsable: () => usable,
    async run(job) {
      worker.ref();
      await ready;
      worker.ref();
      const { promise, resolve } = Promise.withResolvers<Answer>();
      settle = resolve;
      const late = { report: failedReport(TIMEOUT_ERROR, '100'), isUsable: false };
      const endMs = usedMs + job.deadlineMs * PATIENCE;
      const look = async () => {
        const nowMs = await worker.cpuUsage().then(processorMs, () => Infinity); // it is gone
        if (nowMs > endMs) resolve(late);
      };
      const watch = setInterval(() => void look(), job.deadlineMs * LOOK);
      const isSent = send(worker, job);
      if (!isSent) resolve({ report: failedReport(STACK_ERROR), isUsable: true });
      const { report, isUsable } = await promise;
      clearInterval(watch);
      worker.unref();
      usable = isUsable;
      if (!usable) await worker.terminate();
      return report;
    },
  };
}
