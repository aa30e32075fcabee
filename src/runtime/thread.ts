import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { cpuMsOf } from './cpuTime.ts';
import { deferred } from './deferred.ts';
import { failedReport, STACK_OVERFLOW_ERROR, TIMEOUT_ERROR } from './failedReport.ts';
import type { Job, JobResult, TimedRun, WorkerMessage } from './job.ts';
import type { KeyValueStore } from './keyValueStore/keyValueStore.ts';
import { createStoreMessages, type StoreMessage } from './keyValueStore/storeMessage.ts';
import type { RunReport } from './run.ts';
import { SandboxError } from './sandboxError.ts';

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
  /** Runs one job at a time. Rejects with `SandboxError` when the thread could not be started. */
  run(run: TimedRun): Promise<RunReport>;
  /** Gives false after a failure: the thread is terminated and runs nothing more. */
  isUsable(): boolean;
}

function startWorker(): Worker {
  try {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      env: {},
      execArgv: [], // what the process was started with, such as a module in --eval, is not for its threads
      resourceLimits: { stackSizeMb: STACK_MB },
    });
    worker.unref();
    return worker;
  } catch (error) {
    throw new SandboxError(error);
  }
}

function post(worker: Worker, message: Job | StoreMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(message);
}

/** Posts a job to the worker. Gives false when the event is nested too deeply to be copied. */
function postJob(worker: Worker, { keyValueStore, ...run }: TimedRun): boolean {
  try {
    post(worker, { ...run, hasKeyValueStore: keyValueStore !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** Receives what a worker posts. */
interface Mailbox {
  /** CPU time that the worker's thread had used at its last message, in milliseconds. */
  usedMs: number;
  /** Takes the next answer: a job's result, or undefined when the worker has got a key value store. */
  receive: ((result: JobResult | undefined) => void) | undefined;
  /** Set when the thread has ended, and answers nothing more. */
  isClosed: boolean;
}

const died = { report: failedReport('MemoryError'), isThreadUsable: false };

function createMailbox(worker: Worker): Mailbox {
  const mailbox: Mailbox = { usedMs: 0, receive: undefined, isClosed: false };
  worker.on('message', ({ cpuMs: usedMs, result }: WorkerMessage) => {
    mailbox.usedMs = usedMs;
    if (mailbox.receive) mailbox.receive(result);
    else worker.unref();
  });
  for (const ending of ['error', 'exit']) {
    worker.on(ending, () => {
      mailbox.isClosed = true;
      mailbox.receive?.(died);
    });
  }
  return mailbox;
}

/** Runs a job to its end, or to the end of its time. */
async function runJob(worker: Worker, mailbox: Mailbox, run: TimedRun): Promise<JobResult> {
  const { promise, resolve } = deferred<JobResult | undefined>();
  mailbox.receive = resolve;
  const timedOut = { report: failedReport(TIMEOUT_ERROR, '100'), isThreadUsable: false };
  const endMs = mailbox.usedMs + run.deadlineMs * TERMINATION_SHARE;
  const poll = async () => {
    const nowMs = await cpuMsOf(worker).catch(() => 0); // it has ended, which its mailbox tells
    if (nowMs > endMs) resolve(timedOut);
  };
  const timer = setInterval(() => void poll(), run.deadlineMs * POLL_INTERVAL_SHARE);
  const isPosted = postJob(worker, run);
  if (!isPosted) resolve({ report: failedReport(STACK_OVERFLOW_ERROR), isThreadUsable: true });
  const result = await promise;
  clearInterval(timer);
  return result ?? timedOut; // a job is answered with a result
}

/**
 * Starts a thread and the engine in it. The thread keeps the process alive only while it runs a job. Throws
 * `SandboxError` when it is known at once that it cannot be started.
 */
export function startThread(): Thread {
  const worker = startWorker();
  const ready = once(worker, 'message');
  ready.catch(() => undefined); // told to who runs a job on it
  const mailbox = createMailbox(worker);
  const messageFor = createStoreMessages();
  let isUsable = true;
  /** Waits until the thread has got the store, which takes it time that is not the job's. Gives a result if it died. */
  const sendStore = async (store: KeyValueStore): Promise<JobResult | undefined> => {
    const { promise, resolve } = deferred<JobResult | undefined>();
    mailbox.receive = resolve;
    post(worker, messageFor(store));
    return promise;
  };
  return {
    isUsable: () => isUsable && !mailbox.isClosed,
    async run(run) {
      worker.ref();
      await ready.catch((error: unknown) => {
        throw new SandboxError(error);
      });
      worker.ref();
      const failure = run.keyValueStore && (await sendStore(run.keyValueStore()));
      const { report, isThreadUsable } = failure ?? (await runJob(worker, mailbox, run));
      worker.unref();
      isUsable = isThreadUsable;
      if (!isUsable) await worker.terminate();
      return report;
    },
  };
}
