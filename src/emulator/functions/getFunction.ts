import type { ActionRequest, ActionResponse } from '../action.ts';
import { etagOf } from '../etag.ts';
import { findFunction, findStage, type Store } from '../store.ts';
import { readNameAndStage } from './nameAndStage.ts';

/** Gives the code of one stage as the body. The content type is a guess. */
export function getFunction(request: ActionRequest, store: Store): ActionResponse {
  const { name, stage } = readNameAndStage(request);
  const { code, version } = findStage(findFunction(store, name), stage);
  const headers = { ETag: etagOf(version), 'Content-Type': 'application/octet-stream' };
  return { status: 200, headers, body: code };
}
