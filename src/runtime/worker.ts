import { parentPort } from 'node:worker_threads';
import type { BridgeHost } from './bridge.ts';
import { cpuMs } from './cpuTime.ts';
import { executeJob } from './executeJob.ts';
import { failedReport, STACK_OVERFLOW_ERROR } from './failedReport.ts';
import type { Job, JobResult, WorkerMessage } from './job.ts';
import type { KeyValueStore } from './keyValueStore/keyValueStore.ts';
import { createStoreReceiver, type StoreMessage } from './keyValueStore/storeMessage.ts';
import { createLogSink } from './logSink.ts';
import { createSandbox } from './sandbox.ts';

// CloudFront's edge runs in UTC. The engine reads the time zone from this thread, which runs nothing else.
// oxlint-disable-next-line no-extend-native -- see above
Object.defineProperty(Date.prototype, 'getTimezoneOffset', { value: () => 0 });

const host: BridgeHost = { logs: createLogSink(), errorSite: () => ({}) };
const sandboxes = {
  'cloudfront-js-1.0': await createSandbox('cloudfront-js-1.0', host),
  'cloudfront-js-2.0': await createSandbox('cloudfront-js-2.0', host),
};

const receiveStore = createStoreReceiver();
/** Holds the key value store of the next job. */
let nextStore: KeyValueStore | undefined;

/**
 * Runs a job. An error that is thrown here is the engine's own, so its memory cannot be trusted any more: QuickJS ends
 * itself when the memory runs out while it describes the frames of an error (`free_zero_refcount`).
 */
function resultOf(job: Job): JobResult {
  try {
    host.keyValueStore = job.hasKeyValueStore ? nextStore : undefined;
    return { report: executeJob(sandboxes[job.runtime], host, job), isThreadUsable: true };
  } catch (error) {
    const isOverflow = error instanceof RangeError;
    const text = isOverflow ? STACK_OVERFLOW_ERROR : 'MemoryError';
    const report = { ...failedReport(text), logs: host.logs.take() };
    return { report, isThreadUsable: false };
  }
}

function post(message: Omit<WorkerMessage, 'cpuMs'>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ ...message, cpuMs: cpuMs() });
}

parentPort?.on('message', (message: Job | StoreMessage) => {
  if ('keyValueStore' in message) {
    nextStore = receiveStore(message);
    post({});
  } else post({ result: resultOf(message) });
});
post({});
