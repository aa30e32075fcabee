import { AwsError } from './awsError.ts';

/** Counts a request, and throws `Throttling` when there have been too many. */
export type RateLimit = () => void;

/**
 * Limits the requests of the account, as a bucket that holds a second's tokens. That AWS counts so is a guess: it publishes no
 * rates for functions, only that there are some (`Throttling`, "Rate exceeded").
 */
export function createRateLimit(requestsPerSecond: number, now: () => Date): RateLimit {
  const most = Math.max(1, requestsPerSecond);
  let tokens = most;
  let atMs = now().getTime();
  return () => {
    const nowMs = now().getTime();
    tokens = Math.min(most, tokens + ((nowMs - atMs) / 1_000) * requestsPerSecond);
    atMs = nowMs;
    if (tokens < 1) throw new AwsError('Throttling');
    tokens -= 1;
  };
}
