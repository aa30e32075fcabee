import type { KeyValueStore, RunReport } from '../../runtime/index.ts';
import type { ActionRequest, ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { etagOf } from '../etag.ts';
import { keyValueStoreOf } from '../keyValueStores/associations.ts';
import type { KeyValueStoreRecord } from '../keyValueStores/keyValueStore.ts';
import { limits } from '../limits.ts';
import { ModelCheck } from '../modelCheck.ts';
import { childText } from '../parseXml.ts';
import { renderDocument, renderElement } from '../renderXml.ts';
import { readBlob, readRoot } from '../requestBody.ts';
import { findFunction, findStage, type Store } from '../store.ts';
import { functionSummary } from './functionSummary.ts';
import { functionNameConstraint, readStage } from './nameAndStage.ts';

/** Runs the code of one stage. Errors of the code are reported in `FunctionErrorMessage`, with status 200. */
export async function testFunction(request: ActionRequest, store: Store): Promise<ActionResponse> {
  const root = readRoot(request, 'TestFunctionRequest');
  const check = new ModelCheck();
  check.text('name', request.name, functionNameConstraint);
  const eventObject = readBlob(childText(root, 'EventObject'));
  check.bytes('eventObject', eventObject, limits.eventBytes);
  const stage = readStage(childText(root, 'Stage'), check);
  check.throwIfBroken();
  const record = findFunction(store, request.name);
  const { code, config, version } = findStage(record, stage);
  // The model of this action has no PreconditionFailed, so InvalidIfMatchVersion stands for an old ETag too (guess).
  if (request.ifMatch !== etagOf(version)) throw new AwsError('InvalidIfMatchVersion');
  // The runtime is loaded at the first test, so that the emulator starts sooner.
  const { parseEvent, runFunction } = await import('../../runtime/index.ts');
  const event = parseEvent(eventObject ?? new Uint8Array());
  // Observed.
  if (!event) throw new AwsError('TestFunctionFailed', 'The provided event object is not valid.');
  const summary = functionSummary(store, record, stage);
  const { runtime, keyValueStoreArns } = config;
  const [arn] = keyValueStoreArns; // at most one
  const keyValueStore = arn === undefined ? undefined : keyValueStoreOf(store, arn);
  const run = {
    code,
    runtime,
    event,
    now: store.now(),
    ...(keyValueStore && { keyValueStore: () => presentState(keyValueStore) }),
  };
  const report = await runFunction(run, { unlimited: store.unlimited }).catch(reportFailure);
  return { status: 200, body: renderDocument('TestResult', testResult(summary, report)) };
}

/** Reports that the code could not be run, which is no error of the code. */
function reportFailure(error: Error): never {
  console.error(`The emulator failed: ${error.message}`);
  throw new AwsError('InternalError', 'The sandbox could not be started.');
}

/** Gives the data as it is now: the next change of it makes another version. */
function presentState({ id, createdTime, keyValues }: KeyValueStoreRecord): KeyValueStore {
  const { pairs: entries, lastModifiedTime, instance, version } = keyValues;
  return { id, version: `${instance} ${version}`, entries, createdTime, lastModifiedTime };
}

function testResult(summary: string[], report: RunReport): string[] {
  const { output, logs, errorMessage, computeUtilization } = report;
  const members = logs.map((item) => renderElement('member', item));
  return [
    renderElement('FunctionSummary', summary),
    renderElement('ComputeUtilization', computeUtilization),
    renderElement('FunctionExecutionLogs', members),
    renderElement('FunctionErrorMessage', errorMessage),
    renderElement('FunctionOutput', output),
  ];
}
