import { hash } from 'node:crypto';
import type { Context } from '../context.ts';
import type {
  FunctionCodeInput,
  PartiallyApplied,
  SyncEntriesSuccess,
  TestRun,
} from '../contract/schema.generated.ts';
import { sessionName } from '../access/caller.ts';
import { isErrorValue } from './errors.ts';
import { etagForm, testCaseNameForm } from './limits.ts';
import { codeBytes, messageViolations, nameViolations } from './checks.ts';

/** Holds what the inputs of changes of functions have. */
export interface MutationInput {
  name: string;
  ifMatch?: string | null | undefined;
  /** The number of a version that is restored. */
  version?: number;
  message?: string | null | undefined;
  /** The name of a test case. */
  case?: string;
  code?: FunctionCodeInput | null | undefined;
  force?: boolean | null | undefined;
}

type Run<Input, Result> = (input: Input, context: Context) => Promise<Result>;

/** Counts an operation with its outcome, for the metrics. */
export function counted<Input, Result extends object>(
  operation: string,
  run: Run<Input, Result>,
): Run<Input, Result> {
  return async (input, context) => {
    let code = 'InternalError';
    try {
      const result = await run(input, context);
      code = isErrorValue(result) ? result.errorCode : 'Success';
      return result;
    } finally {
      context.outcomes.push({ operation, code });
    }
  };
}

/** Counts an operation, and logs who changed what in one line. */
export function audited<Input extends MutationInput, Result extends object>(
  operation: string,
  run: Run<Input, Result>,
): Run<Input, Result> {
  return auditedBy(recordOfInput, operation, run);
}

/** Does so with what `tell` tells of the input. */
export function auditedBy<Input, Result extends object>(
  tell: (input: Input) => object,
  operation: string,
  run: Run<Input, Result>,
): Run<Input, Result> {
  const countedRun = counted(operation, run);
  return async (input, context) => {
    const log = startAudit(operation, tell(input), context);
    let result: Result | undefined;
    try {
      result = await countedRun(input, context);
      return result;
    } finally {
      log(result);
    }
  };
}

/** Begins an operation's line in the audit log, and gives what writes it. The line has the hash of code, never code. */
export function startAudit(
  operation: string,
  told: object,
  context: Context,
): (result: object | undefined) => void {
  const startedMs = performance.now();
  const { caller, requestId, calls, logger } = context;
  const callsBefore = calls.length;
  return (result) =>
    logger.info('audit', {
      subject: caller.subject,
      sessionName: sessionName(caller),
      operation,
      ...told,
      ...recordOfResult(result),
      requestId,
      awsRequestId: calls.slice(callsBefore).at(-1)?.awsRequestId,
      durationMs: Math.round(performance.now() - startedMs),
    });
}

/**
 * Gives what a line tells of the input. Leaves out an invalid name or version, which may be a secret pasted into the
 * wrong field.
 */
export function recordOfInput({
  name,
  ifMatch,
  code,
  force,
  version,
  message,
  ...more
}: MutationInput) {
  const { case: testCase } = more;
  return {
    function: nameViolations(name).length === 0 ? name : undefined,
    ifMatch: ifMatch != null && etagForm.test(ifMatch) ? ifMatch : undefined,
    codeSha256: code == null ? undefined : hash('sha256', code.text ?? codeBytes(code)),
    testCase: testCase != null && testCaseNameForm.test(testCase) ? testCase : undefined,
    forced: force || undefined,
    restoredFrom: version,
    changeMessage: messageViolations(message).length === 0 ? (message ?? undefined) : undefined,
  };
}

function recordOfResult(result: object | undefined) {
  if (!result) return { outcome: 'InternalError' };
  if (isErrorValue(result)) return { outcome: result.errorCode, ...recordOfSync(result) };
  const { recovered } = result as { recovered?: boolean }; // of everything but a test
  const told = { outcome: 'Success', etag: etagOf(result), recovered: recovered || undefined };
  return { ...told, ...recordOfRun(result), ...recordOfSync(result) };
}

/** Gives what a line tells of a run of test cases. */
function recordOfRun(result: object) {
  const { run } = result as { run?: TestRun }; // of a run alone
  return run && { etag: run.etag, passed: run.passed, failed: run.failed };
}

/** Gives what a line tells of a sync: numbers only. */
function recordOfSync(result: object) {
  const { plan, reason, confirmed, inDoubt } = result as Partial<SyncEntriesSuccess> &
    Partial<PartiallyApplied>; // of a sync alone
  const planned = plan && { creates: plan.creates, replaces: plan.replaces, deletes: plan.deletes };
  return { ...planned, ...(confirmed !== undefined && { stopped: reason, confirmed, inDoubt }) };
}

/** Gives the new version; undefined for a publication, for which CloudFront tells none. */
function etagOf(result: object): string | undefined {
  // every success is alike so far
  const { function: changed, etag } = result as {
    function?: { etag?: string | null };
    etag?: string;
  };
  return changed?.etag ?? etag;
}
