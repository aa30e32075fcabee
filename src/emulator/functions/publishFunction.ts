import type { ActionRequest, ActionResponse } from '../action.ts';
import { checkIfMatch } from '../checkIfMatch.ts';
import { redeployUsers } from '../distributions/redeploy.ts';
import { renderDocument } from '../renderXml.ts';
import { findFunction, type Store } from '../store.ts';
import { functionSummary } from './functionSummary.ts';
import { readName } from './nameAndStage.ts';

/**
 * Copies DEVELOPMENT to LIVE. LIVE's creation time is that of the first publish, its modification time that of the last
 * (observed). LIVE counts its own versions (guess). DEVELOPMENT keeps its ETag (observed), and the distributions that use
 * the function get their next.
 */
export function publishFunction(request: ActionRequest, store: Store): ActionResponse {
  const record = findFunction(store, readName(request));
  const { development, live } = record;
  checkIfMatch(request.ifMatch, development);
  const now = store.now();
  record.live = {
    config: development.config,
    code: development.code,
    createdTime: live?.createdTime ?? now,
    lastModifiedTime: now,
    version: (live?.version ?? 0) + 1,
  };
  record.publishedVersion = development.version;
  redeployUsers(store, record.name);
  return {
    status: 200,
    body: renderDocument('FunctionSummary', functionSummary(store, record, 'LIVE')),
  };
}
