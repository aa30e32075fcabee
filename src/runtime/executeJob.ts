import type { Program } from 'acorn';
import type { BridgeHost } from './bridge.ts';
import { computeUtilization } from './computeUtilization.ts';
import { toEngineCode, type EngineCode } from './engineCode/engineCode.ts';
import { errorSite } from './engineCode/errorSite.ts';
import type { TestEvent } from './event.ts';
import { failedReport, scriptErrorMessage, TIMEOUT_ERROR } from './failedReport.ts';
import { parseCode } from './grammar/parseCode.ts';
import { invokeHandler, type Invocation } from './invokeHandler.ts';
import type { Job } from './job.ts';
import { checkResult, type CheckedResult } from './result/checkResult.ts';
import type { RunReport } from './run.ts';
import type { Sandbox } from './sandbox.ts';

const ERROR_TEXTS = {
  timeout: TIMEOUT_ERROR,
  unsettled: 'Error: The promise of the handler never settles.',
};

function resultOf({ outcome }: Invocation, event: TestEvent): CheckedResult {
  if (outcome.kind === 'returned') return checkResult(outcome.json, event);
  const error = outcome.kind === 'threw' ? outcome.text : ERROR_TEXTS[outcome.kind];
  return { output: '', errorMessage: scriptErrorMessage(error) };
}

/** Makes the function that tells of places in the engine's code, which remembers what it told. */
function errorSites(program: Program, code: EngineCode): BridgeHost['errorSite'] {
  const known = new Map<string, object>();
  return (line, column) => {
    const place = `${line}:${column}`;
    const site = known.get(place) ?? errorSite(program, code.sourceOffsetOf(line, column));
    known.set(place, site);
    return site;
  };
}

/** Tests a function in the sandbox: parses its code, invokes the handler, checks the result, reports. */
export function executeJob(sandbox: Sandbox, host: BridgeHost, job: Job): RunReport {
  const source = new TextDecoder().decode(job.code);
  const parsed = parseCode(source, job.runtime);
  if ('error' in parsed) return failedReport(parsed.error);
  const code = toEngineCode(source, parsed.program);
  host.errorSite = errorSites(parsed.program, code);
  host.logs.take();
  const invocation = invokeHandler(sandbox, code, job);
  const logItems = host.logs.take();
  const { output, errorMessage } = resultOf(invocation, job.event);
  const work = {
    interruptPolls: invocation.interruptPolls,
    codeBytes: job.code.length,
    textBytes: Buffer.byteLength(output + logItems.join('')),
  };
  const isTimeout = invocation.outcome.kind === 'timeout';
  const utilization = isTimeout ? '100' : computeUtilization(work);
  return { output, logs: logItems, errorMessage, computeUtilization: utilization };
}
