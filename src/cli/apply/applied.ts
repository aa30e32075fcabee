/** Tells what became of a function of a plan. */
export interface Applied {
  name: string;
  status: 'done' | 'failed' | 'unknown';
  /** Says in one line what was done, or why not. */
  text: string;
  /** Says more: differences, failed tests, what to do next. */
  details: readonly string[];
  /** What was published, which distributions then get. */
  isPublished: boolean;
}

/** Reports that a function could not be brought to where it was to be. Nothing else of the plan is touched by it. */
export class Failure extends Error {
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.details = details;
  }
}
