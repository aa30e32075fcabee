/**
 * Gives the CPU time of a thread in milliseconds, by default of the current one. A run's deadline counts CPU time and
 * not the clock, which goes on while the machine is busy with other work or asleep.
 */
export function cpuMs({ user, system } = process.threadCpuUsage()): number {
  return (user + system) / 1000;
}
