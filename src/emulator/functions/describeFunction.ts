import type { ActionRequest, ActionResponse } from '../action.ts';
import { etagOf } from '../etag.ts';
import { renderDocument } from '../renderXml.ts';
import { findFunction, findStage, type Store } from '../store.ts';
import { functionSummary } from './functionSummary.ts';
import { readNameAndStage } from './nameAndStage.ts';

/** Gives the summary of one stage, without its code. */
export function describeFunction(request: ActionRequest, store: Store): ActionResponse {
  const { name, stage } = readNameAndStage(request);
  const record = findFunction(store, name);
  const { version } = findStage(record, stage);
  const body = renderDocument('FunctionSummary', functionSummary(store, record, stage));
  return { status: 200, headers: { ETag: etagOf(version) }, body };
}
