/**
 * Reports that CloudFront did not answer, or not in time, or that the answer was not CloudFront's. The original error
 * is in `reason`, not in `cause`, where the SDK would look for a reason to send a write again.
 */
export class NoAnswer extends Error {
  readonly reason: unknown;
  /** True if CloudFront may have carried out the request all the same. */
  readonly isInDoubt: boolean;

  constructor(reason: unknown, isInDoubt: boolean) {
    super('CloudFront did not answer');
    this.reason = reason;
    this.isInDoubt = isInDoubt;
  }
}
