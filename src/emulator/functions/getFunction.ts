import { etagOf } from '../etag.ts';
import { targetOf, type ActionRequest, type ActionResponse } from '../request.ts';
import { functionNamed, stageOf, type Store } from '../store.ts';

/** Answers with the code itself. The content type is a guess. */
export function getFunction(request: ActionRequest, store: Store): ActionResponse {
  const { name, stage } = targetOf(request);
  const { code, version } = stageOf(functionNamed(store, name), stage);
  const headers = { ETag: etagOf(version), 'Content-Type': 'application/octet-stream' };
  return { status: 200, headers, body: code };
}
