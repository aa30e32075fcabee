import { computeUtilization } from './computeUtilization.ts';
import type { TestEvent } from './event.ts';
import { failedReport, scriptErrorMessage, TIMEOUT_ERROR } from './failedReport.ts';
import { declaresAtTopLevel } from './grammar/declarations.ts';
import { parseCode } from './grammar/parseCode.ts';
import { invokeHandler, type Invocation } from './invokeHandler.ts';
import type { Job } from './job.ts';
import type { LogSink } from './logSink.ts';
import { njsErrorText, type ParsedCode } from './njsErrorText.ts';
import { checkResult, type CheckedResult } from './result/checkResult.ts';
import type { RunReport } from './run.ts';
import type { Sandbox } from './sandbox.ts';

const ERROR_TEXTS = {
  timeout: TIMEOUT_ERROR,
  unsettled: 'Error: The promise of the handler never settles.',
};

function resultOf({ outcome }: Invocation, event: TestEvent, code: ParsedCode): CheckedResult {
  if (outcome.kind === 'returned') return checkResult(outcome.json, event);
  const error =
    outcome.kind === 'threw' ? njsErrorText(outcome.thrown, code) : ERROR_TEXTS[outcome.kind];
  return { output: '', errorMessage: scriptErrorMessage(error) };
}

/** Tests a function in the sandbox: parses its code, invokes the handler, checks the result, reports. */
export function executeJob(sandbox: Sandbox, logs: LogSink, job: Job): RunReport {
  const source = new TextDecoder().decode(job.code);
  const parsed = parseCode(source, job.runtime);
  if ('error' in parsed) return failedReport(parsed.error);
  const { program } = parsed;
  if (!declaresAtTopLevel(program, 'handler'))
    return failedReport('ReferenceError: "handler" is not defined');
  logs.take();
  const invocation = invokeHandler(sandbox, source, job);
  const logItems = logs.take();
  const { output, errorMessage } = resultOf(invocation, job.event, { source, program });
  const work = {
    interruptPolls: invocation.interruptPolls,
    codeBytes: job.code.length,
    textBytes: Buffer.byteLength(output + logItems.join('')),
  };
  const isTimeout = invocation.outcome.kind === 'timeout';
  const utilization = isTimeout ? '100' : computeUtilization(work);
  return { output, logs: logItems, errorMessage, computeUtilization: utilization };
}
