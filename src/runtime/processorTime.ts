/**
 * Milliseconds that a thread has used of a processor. A run's time is counted in these: where a machine is busy with
 * other things, or asleep, a clock goes on.
 */
export function processorMs({ user, system } = process.threadCpuUsage()): number {
  return (user + system) / 1000;
}
