import pLimit from 'p-limit';

/** Bounds the calls at once: CloudFront's control plane takes few requests a second, so more would only wait there. */
const maxReads = 24;
const maxWrites = 8;

/** Sets how many attempts must succeed in a row before one more read at once is allowed. */
const successesForOneMore = 4;

/** Bounds how many calls of a process are at CloudFront at once. */
export interface Concurrency {
  /** Waits for a place among the reads, or among the writes. */
  run<Value>(writes: boolean, call: () => Promise<Value>): Promise<Value>;
  /** Notes that CloudFront refused an attempt because there were too many. */
  throttled(): void;
  /** Notes that CloudFront answered an attempt. */
  succeeded(): void;
}

/**
 * Bounds reads and writes separately, so that one caller's list does not hold up another caller's write. A throttled
 * attempt halves the number of reads at once, down to one; four successful attempts raise it by one.
 */
export function createConcurrency(): Concurrency {
  const reads = pLimit(maxReads);
  const writes = pLimit(maxWrites);
  let successes = 0;
  return {
    run: (isWrite, call) => (isWrite ? writes : reads)(call),
    throttled: () => {
      successes = 0;
      const now = Math.min(reads.activeCount, reads.concurrency);
      reads.concurrency = Math.max(1, Math.floor(now / 2));
    },
    succeeded: () => {
      successes += 1;
      if (successes < successesForOneMore || reads.concurrency >= maxReads) return;
      successes = 0;
      reads.concurrency += 1;
    },
  };
}
