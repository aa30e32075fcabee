import type { CloudFrontFunction, ErrorCode } from '../../contract/schema.generated.ts';
import { errorValue, type ErrorOf } from '../../operations/errors.ts';
import type { Failure } from '../../operations/failure.ts';
import { problemOf, type Problem } from '../problem.ts';
import { diagnosticExample, functionExample, versionExample } from './examples.ts';
import { planExample } from './storeExamples.ts';
import { failedRunExample } from './testCaseExamples.ts';

/** Stands for the function until the example of it takes its place. */
const someFunction: CloudFrontFunction = {
  __typename: 'CloudFrontFunction',
  ...functionExample,
  runtime: null,
  stage: 'DEVELOPMENT',
  createdTime: new Date(functionExample.createdTime),
  lastModifiedTime: new Date(functionExample.lastModifiedTime),
};

const somePlan: ErrorOf<'DeleteGuard'>['plan'] = {
  __typename: 'SyncPlan',
  ...planExample,
  changes: planExample.changes.map((each) => ({ __typename: 'PlannedChange', ...each })),
};

/** Holds what the errors of a sync have. */
const ofSyncs: Pick<Failure, 'guarded' | 'partial'> = {
  guarded: { plan: somePlan, allowed: planExample.allowedDeletes },
  partial: {
    reason: 'DEADLINE',
    confirmed: 150,
    inDoubt: 0,
    remaining: { __typename: 'RemainingChanges', puts: 0, deletes: 42 },
    etag: planExample.etag,
  },
};

/**
 * Makes an example of the problem with this error code; of a write, one whose outcome may be unknown. `reason` is the error
 * that stopped a change of several steps.
 */
export function problemExample(
  errorCode: ErrorCode,
  {
    isInDoubt = false,
    reason = 'FunctionBroken',
  }: { isInDoubt?: boolean; reason?: ErrorCode } = {},
): Problem {
  const example = problemOf(
    errorValue(errorCode, {
      message: 'The explanation of CloudFront or of the gateway.',
      requestId: '3f0c6f2e-5a0e-4b5e-9f53-2f1f7f6a8c11',
      action: 'cloudfront:UpdateFunction',
      name: functionExample.name,
      stage: 'DEVELOPMENT',
      ifMatch: 'ETVPDKIKX0DER',
      codeSizeBytes: 10_951,
      functionError:
        'The CloudFront function associated with the CloudFront distribution is invalid or could not run. SyntaxError: Illegal export statement in 3',
      line: 3,
      awsCode: 'InvalidTagging',
      awsStatus: 400,
      isInDoubt,
      number: versionExample.number,
      testCase: 'folder',
      rev: 2,
      diagnostics: [{ __typename: 'Diagnostic', ...diagnosticExample }],
      tested: { testRun: null, developmentContent: 'KEPT', function: someFunction },
      ...ofSyncs,
      stopped: { step: 'PUBLISH', reason, development: null, live: null },
    }),
  );
  if (errorCode === 'FunctionInUse') return { ...example, distributions: ['E2QWRUHAPOMQZL'] };
  if (errorCode === 'CannotDeleteEntityWhileInUse') return { ...example, functions: ['redirect'] };
  if (errorCode === 'DeployStopped') return { ...example, development: functionExample };
  if (errorCode === 'TestsFailed')
    return { ...example, testRun: failedRunExample, function: functionExample };
  if (errorCode !== 'PreconditionFailed') return example;
  const keyValueStore = { keyValueStore: null, currentEntries: null };
  return { ...example, current: functionExample, changedBy: versionExample, ...keyValueStore };
}
