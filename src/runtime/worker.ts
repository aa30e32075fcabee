import { parentPort } from 'node:worker_threads';
import { execute } from './execute.ts';
import { failedReport, STACK_ERROR } from './failure.ts';
import { createLogSink } from './logs.ts';
import { processorMs } from './processorTime.ts';
import type { Answer, Job, Message } from './run.ts';
import { createSandbox } from './sandbox.ts';

// The edge runs in UTC; the engine asks this thread, which is only here for it, for the time zone.
// oxlint-disable-next-line no-extend-native -- see above
Object.defineProperty(Date.prototype, 'getTimezoneOffset', { value: () => 0 });

const logs = createLogSink();
const sandboxes = {
  'cloudfront-js-1.0': await createSandbox('cloudfront-js-1.0', logs),
  'cloudfront-js-2.0': await createSandbox('cloudfront-js-2.0', logs),
};

/** An error that gets here comes from the engine itself, whose memory is then not to be trusted. */
function answer(job: Job): Answer {
  try {
    return { report: execute(sandboxes[job.runtime], logs, job), isUsable: true };
  } catch (error) {
    const isOverflow = error instanceof RangeError;
    const text = isOverflow ? STACK_ERROR : 'MemoryError';
    return { report: failedReport(text), isUsable: false };
  }
}

function send(message: Omit<Message, 'processorMs'>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ ...message, processorMs: processorMs() });
}

parentPort?.on('message', (job: Job) => send({ answer: answer(job) }));
send({});
