/** Holds a test case as it is kept. Texts of JSON are kept as text: they may be nested deeper than attributes. */
export interface TestCaseItem {
  /** The function's name. */
  pk: string;
  /** `T#` and the test case's name. */
  sk: string;
  /** Counts the changes, deletions included. Each change is conditional on the one before. */
  rev: number;
  /** Tells this change from another under the same `rev`. */
  id: string;
  /** The caller's subject. */
  author: string;
  /** When it was changed, in ms. */
  at: number;
  message?: string;
  /** True of one that has been deleted, which has no more than the members before. */
  deleted?: boolean;
  /** The event as JSON. */
  event?: string;
  /** The expected output as JSON. */
  output?: string;
  functionError?: string;
  ignore?: string[];
  maxComputeUtilization?: number;
}

/** Holds a run of test cases: one item. */
export interface TestRunItem {
  /** The function's name. */
  pk: string;
  /** `R#`, the time in RFC 3339 and an id: runs are sorted by time, and none replaces another. */
  sk: string;
  at: number;
  author: string;
  session: string;
  requestId: string;
  stage: string;
  etag: string;
  codeSha256?: string;
  passed: number;
  failed: number;
  /** The last result of each test case, also of those that were run before, as JSON. */
  last: string;
}

/** Begins the sort keys of test cases. */
export const testCasePrefix = 'T#';

/** Begins the sort keys of runs. */
export const testRunPrefix = 'R#';

/** Gives the sort key of a test case. */
export function testCaseKey(name: string): string {
  return `${testCasePrefix}${name}`;
}

/** Gives the sort key of a run. */
export function testRunKey(atMs: number, id: string): string {
  return `${testRunPrefix}${new Date(atMs).toISOString()}#${id}`;
}
