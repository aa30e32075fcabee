/**
 * Says that CloudFront did not answer, not in time, or with something that is no answer of its. What happened is kept
 * out of `cause`, in which the SDK would look for a reason to send a write once more.
 */
export class NoAnswer extends Error {
  readonly reason: unknown;
  /** Whether CloudFront may have done what was asked all the same. */
  readonly isInDoubt: boolean;

  constructor(reason: unknown, isInDoubt: boolean) {
    super('CloudFront did not answer');
    this.reason = reason;
    this.isInDoubt = isInDoubt;
  }
}
