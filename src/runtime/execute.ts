import { errorText, type Code } from './errorText.ts';
import type { TestEvent } from './event.ts';
import { failedReport, scriptError, TIMEOUT_ERROR } from './failure.ts';
import { declares } from './grammar/declared.ts';
import { parseCode } from './grammar/grammar.ts';
import { invoke, type Invoked } from './invoke.ts';
import type { LogSink } from './logs.ts';
import { checkResult, type Checked } from './result/result.ts';
import type { Job, RunReport } from './run.ts';
import type { Sandbox } from './sandbox.ts';
import { computeUtilization } from './utilization.ts';

const END_TEXTS = {
  timeout: TIMEOUT_ERROR,
  unsettled: 'Error: The promise of the handler never settles.',
};

function check({ outcome }: Invoked, event: TestEvent, code: Code): Checked {
  if (outcome.kind === 'returned') return checkResult(outcome.json, event);
  const error =
    outcome.kind === 'threw' ? errorText(outcome.thrown, code) : END_TEXTS[outcome.kind];
  return { output: '', errorMessage: scriptError(error) };
}

/** Runs one test of a function from its source to the report. */
export function execute(sandbox: Sandbox, logs: LogSink, job: Job): RunReport {
  const source = new TextDecoder().decode(job.code);
  const parsed = parseCode(source, job.runtime);
  if ('error' in parsed) return failedReport(parsed.error);
  const { program } = parsed;
  if (!declares(program, 'handler'))
    return failedReport('ReferenceError: "handler" is not defined');
  logs.take();
  const invoked = invoke(sandbox, source, job);
  const kept = logs.take();
  const { output, errorMessage } = check(invoked, job.event, { source, program });
  const work = {
    ticks: invoked.ticks,
    codeBytes: job.code.length,
    textBytes: Buffer.byteLength(output + kept.join('')),
  };
  const computed = invoked.outcome.kind === 'timeout' ? '100' : computeUtilization(work);
  return { output, logs: kept, errorMessage, computeUtilization: computed };
}
