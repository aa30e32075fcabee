import { functionSummary } from './functionSummary.ts';
import { checkIfMatch, nameOf, type ActionRequest, type ActionResponse } from '../request.ts';
import { functionNamed, type Store } from '../store.ts';
import { xmlDocument } from '../xml.ts';

/**
 * Copies DEVELOPMENT to LIVE. LIVE's times are those of publishing, its creation the first one (observed); that it
 * counts its own versions is a guess. DEVELOPMENT's ETag stays (observed).
 */
export function publishFunction(request: ActionRequest, store: Store): ActionResponse {
  const record = functionNamed(store, nameOf(request));
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
  return {
    status: 200,
    body: xmlDocument('FunctionSummary', functionSummary(store, record, 'LIVE')),
  };
}
