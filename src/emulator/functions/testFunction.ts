import { AwsError } from '../errors.ts';
import { etagOf } from '../etag.ts';
import { functionSummary } from './functionSummary.ts';
import { limits } from '../limits.ts';
import {
  blobFrom,
  functionName,
  rootOf,
  stageFrom,
  type ActionRequest,
  type ActionResponse,
} from '../request.ts';
import type { RunReport } from '../../runtime/index.ts';
import { functionNamed, stageOf, type Store } from '../store.ts';
import { ModelCheck } from '../validate.ts';
import { element, textOf, xmlDocument } from '../xml.ts';

/** Runs a stage's code. Whatever the code does wrong is reported with status 200, in `FunctionErrorMessage`. */
export async function testFunction(request: ActionRequest, store: Store): Promise<ActionResponse> {
  const root = rootOf(request, 'TestFunctionRequest');
  const check = new ModelCheck();
  check.text('name', request.name, functionName);
  const eventObject = blobFrom(textOf(root, 'EventObject'));
  check.bytes('eventObject', eventObject, limits.eventBytes);
  const stage = stageFrom(textOf(root, 'Stage'), check);
  check.done();
  const record = functionNamed(store, request.name);
  const { code, config, version } = stageOf(record, stage);
  // The model of this action has no PreconditionFailed: that an old ETag is answered so too is a guess.
  if (request.ifMatch !== etagOf(version)) throw new AwsError('InvalidIfMatchVersion');
  // Loaded when it is first needed: who tests nothing starts sooner.
  const { parseEvent, runFunction } = await import('../../runtime/index.ts');
  const event = parseEvent(eventObject ?? new Uint8Array());
  // Observed.
  if (!event) throw new AwsError('TestFunctionFailed', 'The provided event object is not valid.');
  const summary = functionSummary(store, record, stage);
  const report = await runFunction({ code, runtime: config.runtime, event, now: store.now() });
  return { status: 200, body: xmlDocument('TestResult', testResult(summary, report)) };
}

function testResult(summary: string[], report: RunReport): string[] {
  const { output, logs, errorMessage, computeUtilization } = report;
  const lines = logs.map((line) => element('member', line));
  return [
    element('FunctionSummary', summary),
    element('ComputeUtilization', computeUtilization),
    element('FunctionExecutionLogs', lines),
    element('FunctionErrorMessage', errorMessage),
    element('FunctionOutput', output),
  ];
}
