import pLimit from 'p-limit';

/** CloudFront's control plane takes few requests a second: more at once would only queue up there. */
const maxReads = 24;
const maxWrites = 8;

/** Attempts that succeed in a row before one read more at once is tried. */
const successesForOneMore = 4;

/** Bounds how many calls of a process are at CloudFront at once. */
export interface Concurrency {
  /** Waits for a place among the reads, or among the writes. */
  run<Value>(writes: boolean, call: () => Promise<Value>): Promise<Value>;
  /** Learns that CloudFront refused an attempt because there were too many. */
  throttled(): void;
  /** Learns that CloudFront answered an attempt. */
  succeeded(): void;
}

/**
 * Bounds reads and writes apart, so that no list of one caller keeps the write of another waiting. After a throttled
 * attempt half as many reads as there are now go on at once, down to one; after four that succeed, one more.
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
