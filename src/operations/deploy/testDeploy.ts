import type { Context } from '../../context.ts';
import type { TestRun } from '../../contract/schema.generated.ts';
import { errorValue, isErrorValue, type ErrorOf, type ErrorValue } from '../errors.ts';
import { audited } from '../audit.ts';
import { loadRefusal } from '../functions/loadRefusal.ts';
import { replaceContent } from '../functions/replaceContent.ts';
import { keepRun } from '../testCases/keepRun.ts';
import { runCases } from '../testCases/runCases.ts';
import type { StoredCase } from '../testCases/storedCase.ts';
import { deployStopped } from '../versions/deployStopped.ts';
import type { Deploy } from './deploy.ts';
import { deadlineFailure, hasTimeFor } from './timeLeft.ts';

/** Counts the calls that a deploy may need after its tests: to keep the run, to publish, and to find out what became of it. */
const callsAfterTests = 24;

/**
 * Runs the stored tests on what DEVELOPMENT has now. Without any, asks CloudFront whether it can load the code. Gives the
 * run, null without tests, or why the deploy ends here.
 */
export async function testDeploy(
  deploy: Deploy,
  context: Context,
): Promise<{ testRun: TestRun | null } | ErrorOf<'DeployStopped' | 'TestsFailed'>> {
  const { target, written, prepared, input } = deploy;
  const { etag, code } = written.function;
  const ofWritten = { ...target, ifMatch: etag };
  const stopped = (failure: ErrorValue) => deployStopped('TEST', failure, { target, context });
  if (!hasTimeFor('TEST', context)) return stopped(deadlineFailure(target, context));
  if (prepared.cases.length === 0) {
    const unloadable = await loadRefusal(ofWritten, context);
    return unloadable ? stopped(unloadable) : { testRun: null };
  }
  const cases = prepared.cases.map((each) => withLimit(each, input.maxComputeUtilization));
  const run = await runCases(
    {
      name: target.name,
      stage: 'DEVELOPMENT',
      etag,
      codeSha256: code?.sha256 ?? null,
      cases,
      callsAfter: callsAfterTests,
    },
    context,
  );
  if (isErrorValue(run)) return stopped(run);
  const testRun = await keepRun(target, run, context);
  return testRun.failed === 0 ? { testRun } : failed(deploy, testRun, context);
}

/** Lowers the most utilization that passes to that of the deploy. */
function withLimit({ item, testCase }: StoredCase, limit: number | null | undefined): StoredCase {
  if (limit == null) return { item, testCase };
  const own = testCase.maxComputeUtilization ?? limit;
  return { item, testCase: { ...testCase, maxComputeUtilization: Math.min(own, limit) } };
}

/** Tells that tests have failed, after DEVELOPMENT was put back if that is asked for. */
async function failed(
  deploy: Deploy,
  testRun: TestRun,
  context: Context,
): Promise<ErrorOf<'DeployStopped' | 'TestsFailed'>> {
  const { target, written, prepared } = deploy;
  const { requestId } = context;
  const failure = { ...target, message: failureMessage(testRun), requestId };
  if (!prepared.before) {
    const tested = { testRun, developmentContent: 'KEPT', function: written.function } as const;
    return errorValue('TestsFailed', { ...failure, tested });
  }
  const restored = await putBack(deploy, context);
  if (isErrorValue(restored))
    return deployStopped('RESTORE', restored, { target, context, testRun });
  const tested = { testRun, developmentContent: 'RESTORED', function: restored.function } as const;
  return errorValue('TestsFailed', { ...failure, tested });
}

/** Says how many test cases have failed, and how the first of them. */
function failureMessage({ failed: count, results }: TestRun): string {
  const first = results.find(({ passed }) => !passed);
  const reason = `${first?.name ?? ''}: ${first?.differences[0]?.message ?? ''}`;
  return `${count} of ${results.length} test cases failed, so nothing was published. ${reason}`;
}

/** Gives DEVELOPMENT the content again that it had before. */
function putBack({ target, written, prepared, input }: Deploy, context: Context) {
  const { before } = prepared;
  if (!before) throw new Error('there is nothing to put back');
  if (!hasTimeFor('RESTORE', context)) return deadlineFailure(target, context);
  const { etag: ifMatch } = written.function;
  const message = 'Put back, because tests have failed';
  const run = audited('UpdateFunction', () =>
    replaceContent({ ...target, ifMatch }, { ...before, reason: { message } }, context),
  );
  return run({ name: input.name, ifMatch, message }, context);
}
