import type { Context } from '../../context.ts';
import type { FunctionStage, TestCaseResult, TestRun } from '../../contract/schema.generated.ts';
import { errorValue, isErrorValue, type ErrorOf, type ErrorValue } from '../errors.ts';
import { runUnchecked, testFunctionErrors } from '../functions/testFunction.ts';
import { conflictMessage } from '../refusal.ts';
import { judgeRun, notRun } from './judgeRun.ts';
import type { StoredCase } from './storedCase.ts';

/** Bounds the calls of TestFunction at a time: CloudFront takes few requests a second. */
const concurrentRuns = 4;

/** Says what is run, and against which version of which stage. */
export interface CasesToRun {
  name: string;
  stage: FunctionStage;
  etag: string;
  /** The SHA-256 of the code, if it is known. */
  codeSha256: string | null;
  cases: readonly StoredCase[];
  /** How many calls the request needs afterwards. More cases than then fit are refused. */
  callsAfter?: number;
}

/** Lists the failures of a run, which no test case can have caused. */
export type RunError = Exclude<
  ErrorOf<(typeof testFunctionErrors)[number]>,
  ErrorOf<'TestFunctionFailed' | 'InvalidIfMatchVersion'>
>;

/**
 * Runs test cases by TestFunction, four at a time. A case that CloudFront cannot run has failed. Any other failure of a call is the
 * answer, and no further case is started. The caller's rights must have been checked.
 */
export async function runCases(run: CasesToRun, context: Context): Promise<TestRun | RunError> {
  const { name, stage, etag, codeSha256, cases, callsAfter = 0 } = run;
  const { requestId, budget } = context;
  const target = targetOf(run);
  if (cases.length > budget.callsLeft - callsAfter) {
    const message = `The request may make ${budget.callsLeft - callsAfter} more calls to AWS, and ${cases.length} test cases need one each: run fewer at once. None was run.`;
    return errorValue('ServiceUnavailable', { ...target, message, requestId, retryable: false });
  }
  const ranAt = new Date();
  const results = await runAll(cases, (each) =>
    runOne(each, { ...target, name, ifMatch: etag }, context),
  );
  if (!Array.isArray(results)) return results;
  const passed = results.filter((result) => result.passed).length;
  return {
    __typename: 'TestRun',
    stage,
    etag,
    codeSha256,
    ranAt,
    passed,
    failed: results.length - passed,
    results,
    recorded: false,
  };
}

function targetOf({ name, stage, etag }: CasesToRun) {
  const action = 'cloudfront:TestFunction';
  return { action, right: 'TEST', name, stage, ifMatch: etag } as const;
}

/** Runs four at a time, until one gives a failure. */
async function runAll<Case, Failure extends ErrorValue>(
  cases: readonly Case[],
  run: (each: Case) => Promise<TestCaseResult | Failure>,
): Promise<TestCaseResult[] | Failure> {
  const results: TestCaseResult[] = [];
  const waiting = [...cases.entries()];
  let failure: Failure | undefined;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, each] = next;
      const result = await run(each).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
      if (!isErrorValue(result)) results[index] = result;
      else {
        failure ??= result;
        waiting.length = 0;
      }
    }
  };
  await Promise.all(Array.from({ length: concurrentRuns }, work));
  return failure ?? results;
}

async function runOne(
  { item, testCase }: StoredCase,
  target: ReturnType<typeof targetOf>,
  context: Context,
): Promise<TestCaseResult | RunError> {
  const report = await runUnchecked(target, Buffer.from(item.event ?? ''), context);
  if (!isErrorValue(report)) return judgeRun(testCase, report);
  if (report.__typename === 'TestFunctionFailed') {
    return notRun(testCase, `CloudFront could not run this test case: ${report.message}`);
  }
  if (report.__typename !== 'InvalidIfMatchVersion') return report;
  // CloudFront's model of TestFunction has no error of its own for a version that has been replaced.
  const { requestId } = report;
  return errorValue('PreconditionFailed', { ...target, message: conflictMessage, requestId });
}
