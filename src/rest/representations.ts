import type {
  CloudFrontFunction,
  FunctionVersion,
  SyncPlan,
  TestDifference,
  TestRun,
} from '../contract/schema.generated.ts';

/** Gives a function's fields under the contract's names, without those that cost further requests to CloudFront. */
export function representation(fn: CloudFrontFunction) {
  const {
    __typename: _,
    code: _code,
    counterpart: _counterpart,
    versions: _versions,
    testCases: _testCases,
    lastVersion: _lastVersion,
    lastTestRun: _lastTestRun,
    associations: _associations,
    tags: _tags,
    ...fields
  } = fn;
  return fields;
}

/** Gives a version's fields under the contract's names, without its code, which has a path of its own. */
export function versionRepresentation(version: FunctionVersion) {
  const { __typename: _, code: _code, testSummary: summary, ...fields } = version;
  const testSummary = summary ? { passed: summary.passed, failed: summary.failed } : null;
  return { ...fields, testSummary };
}

/** Gives a run of test cases under the contract's names. */
export function runRepresentation({ __typename: _, ...run }: TestRun) {
  const results = run.results.map(({ __typename: _type, differences, ...result }) => ({
    ...result,
    differences: differences.map((difference) => differenceRepresentation(difference)),
  }));
  return { ...run, results };
}

/** Gives a difference from what a test case expects under the contract's names. */
export function differenceRepresentation({ __typename: _, ...difference }: TestDifference) {
  return difference;
}

/** Gives the plan of a sync. */
export function planRepresentation({ __typename: _, changes, ...plan }: SyncPlan) {
  return { ...plan, changes: changes.map(({ key, change }) => ({ key, change })) };
}
