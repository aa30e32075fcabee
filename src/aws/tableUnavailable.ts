/** Says which expected error stands for a failure of the history's table. */
export type TableFailure = 'AccessDenied' | 'Throttling' | 'ServiceUnavailable';

/**
 * Reports that an operation on the history's table failed. `cause` is what AWS answered, or what happened instead.
 */
export class TableUnavailable extends Error {
  readonly failure: TableFailure;
  /** True if DynamoDB may have carried out a write all the same. */
  readonly isInDoubt: boolean;

  constructor(failure: TableFailure, { isInDoubt, cause }: { isInDoubt: boolean; cause: unknown }) {
    super(`the table of the history cannot be used (${failure})`, { cause });
    this.name = 'TableUnavailable';
    this.failure = failure;
    this.isInDoubt = isInDoubt;
  }
}
