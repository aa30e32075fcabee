import { Worker } from 'node:worker_threads';

/** Tells whether Node.js knows the CPU time of a thread. Before version 24 it does not. */
const isCounted = 'threadCpuUsage' in process && 'cpuUsage' in Worker.prototype;

/**
 * Gives the CPU time of the current thread in milliseconds. A run's deadline counts CPU time and not the clock, which goes
 * on while the machine is busy with other work or asleep. An older Node.js gives the time in which the thread did not wait.
 */
export function cpuMs(): number {
  return isCounted ? sum(process.threadCpuUsage()) : performance.eventLoopUtilization().active;
}

/** Gives that of another thread. Rejects when the thread has ended. */
export async function cpuMsOf(worker: Worker): Promise<number> {
  return isCounted
    ? sum(await worker.cpuUsage())
    : worker.performance.eventLoopUtilization().active;
}

function sum({ user, system }: { user: number; system: number }): number {
  return (user + system) / 1000;
}
