import { etagOf } from '../etag.ts';
import { functionSummary } from './functionSummary.ts';
import { targetOf, type ActionRequest, type ActionResponse } from '../request.ts';
import { functionNamed, stageOf, type Store } from '../store.ts';
import { xmlDocument } from '../xml.ts';

export function describeFunction(request: ActionRequest, store: Store): ActionResponse {
  const { name, stage } = targetOf(request);
  const record = functionNamed(store, name);
  const { version } = stageOf(record, stage);
  const body = xmlDocument('FunctionSummary', functionSummary(store, record, stage));
  return { status: 200, headers: { ETag: etagOf(version) }, body };
}
