import { hash } from 'node:crypto';
import type { Context, DraftReport } from '../../context.ts';
import type {
  TestCase,
  TestCaseResult,
  TestDraftInput,
  TestRun,
} from '../../contract/schema.generated.ts';
import { spendCall } from '../budget.ts';
import { codeBytes } from '../checks.ts';
import { errorValue, isErrorValue, type ErrorOf, type Target } from '../errors.ts';
import { runtimeNames } from '../functions/cloudFrontFunction.ts';
import { parsedOutput } from '../functions/testFunction.ts';
import { readDraftData } from './draftEntries.ts';
import { judgeRun, notRun } from './judgeRun.ts';
import type { StoredCase } from './storedCase.ts';

type DraftError = ErrorOf<'UnsupportedOperation' | 'ServiceUnavailable'>;

/** Runs test cases against code that is not stored: in the sandbox, where there are no credentials. */
export async function runDraftCases(
  { target, draft, cases }: { target: Target; draft: TestDraftInput; cases: StoredCase[] },
  context: Context,
): Promise<
  TestRun | DraftError | ErrorOf<'InvalidArgument' | 'AccessDenied' | 'Throttling' | 'AwsRefusal'>
> {
  const code = codeBytes(draft.code);
  const data = await readDraftData(target, draft, context);
  if (isErrorValue(data)) return data;
  const events = cases.map(({ item }) => item.event ?? '');
  const runtime = runtimeNames[draft.runtime ?? 'CLOUDFRONT_JS_2_0'];
  const ranAt = new Date();
  const reports = await sendDraft(target, { code, runtime, events, ...data }, context);
  if (!Array.isArray(reports)) return reports;
  const results = cases.map(({ testCase }, index) => resultOf(testCase, reports[index]));
  const passed = results.filter((result) => result.passed).length;
  return {
    __typename: 'TestRun',
    stage: null,
    etag: null,
    codeSha256: hash('sha256', code),
    ranAt,
    passed,
    failed: results.length - passed,
    results,
    recorded: false,
  };
}

async function sendDraft(
  target: Target,
  draft: Parameters<NonNullable<Context['runDraft']>>[0],
  context: Context,
): Promise<DraftReport[] | DraftError> {
  const { runDraft, requestId, logger, calls } = context;
  if (!runDraft) return errorValue('UnsupportedOperation', { ...target, message, requestId });
  if (draft.events.length === 0) return [];
  const overBudget = spendCall({ ...target, writes: false }, context);
  if (overBudget) return overBudget;
  const startedMs = performance.now();
  try {
    const reports = await runDraft(draft, context);
    if (Array.isArray(reports)) return reports;
    const reason = reports.startError;
    logger.error('the sandbox could not be started', { function: target.name, requestId, reason });
    return errorValue('ServiceUnavailable', { ...target, message: notStarted, requestId });
  } catch (error) {
    logger.error('the sandbox gave no answer', { function: target.name, requestId, error });
    return errorValue('ServiceUnavailable', { ...target, message: noAnswer, requestId });
  } finally {
    const durationMs = performance.now() - startedMs;
    calls.push({ action: 'lambda:InvokeFunction', awsRequestId: undefined, durationMs });
  }
}

const message = 'This gateway has no sandbox for drafts.';
const notStarted = 'The sandbox that runs drafts could not be started.';
const noAnswer = 'The sandbox that runs drafts could not be reached, or gave no answer in time.';

function resultOf(testCase: TestCase, report: DraftReport | undefined): TestCaseResult {
  if (!report) return notRun(testCase, 'The sandbox did not run this test case.');
  if ('eventError' in report)
    return notRun(testCase, `The sandbox could not run this test case: ${report.eventError}`);
  const { output, logs, errorMessage } = report;
  return judgeRun(testCase, {
    output: output ? parsedOutput(output) : null,
    logs,
    functionError: errorMessage || null,
    computeUtilization: null,
  });
}
