import type { ActionRequest, ActionResponse } from '../action.ts';
import { checkIfMatch } from '../checkIfMatch.ts';
import { etagOf } from '../etag.ts';
import { ModelCheck } from '../modelCheck.ts';
import { renderDocument } from '../renderXml.ts';
import { readRoot } from '../requestBody.ts';
import { findFunction, type Store } from '../store.ts';
import { checkFunctionContent, readFunctionContent } from './functionContent.ts';
import { functionSummary } from './functionSummary.ts';
import { functionNameConstraint } from './nameAndStage.ts';

/** Replaces the whole of DEVELOPMENT. A member that the request leaves out is removed. */
export function updateFunction(request: ActionRequest, store: Store): ActionResponse {
  const root = readRoot(request, 'UpdateFunctionRequest');
  const check = new ModelCheck();
  check.text('name', request.name, functionNameConstraint);
  const content = readFunctionContent(root, check);
  check.throwIfBroken();
  const record = findFunction(store, request.name);
  checkIfMatch(request.ifMatch, record.development);
  checkFunctionContent(content, store, request.name);
  const { config, code } = content;
  const { createdTime, version } = record.development;
  const lastModifiedTime = store.now();
  record.development = { config, code, createdTime, lastModifiedTime, version: version + 1 };
  const etag = etagOf(version + 1);
  return {
    status: 200,
    // SDK: the API model binds the member to `ETtag`. The header `ETag` beside it is a guess.
    headers: { ETtag: etag, ETag: etag },
    body: renderDocument('FunctionSummary', functionSummary(store, record, 'DEVELOPMENT')),
  };
}
