import { readFileSync } from 'node:fs';

/**
 * Gives the most resident memory of this process so far, in MB. On Linux it is read from proc(5): the maximum of getrusage(2) begins
 * with that of the process that forked this one.
 */
export function peakMb(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1_024;
  const [, kb] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kb) / 1_024;
}
