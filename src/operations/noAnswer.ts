/**
 * CloudFront did not answer, not in time, or with something that is no answer of its. Keeps what happened out of
 * `cause`, in which the SDK would look for a reason to send a write once more.
 */
export class NoAnswer extends Error {
  readonly happened: unknown;
  /** Whether it may have done what was asked all the same. */
  readonly isInDoubt: boolean;

  constructor(happened: unknown, isInDoubt: boolean) {
    super('CloudFront did not answer');
    this.happened = happened;
    this.isInDoubt = isInDoubt;
  }
}
