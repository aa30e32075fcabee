import { etagOf } from '../etag.ts';
import { checkFunction, functionRequestFrom } from './functionRequest.ts';
import { functionSummary } from './functionSummary.ts';
import {
  checkIfMatch,
  functionName,
  rootOf,
  type ActionRequest,
  type ActionResponse,
} from '../request.ts';
import { functionNamed, type Store } from '../store.ts';
import { ModelCheck } from '../validate.ts';
import { xmlDocument } from '../xml.ts';

/** Replaces all of DEVELOPMENT: what the request leaves out is gone. */
export function updateFunction(request: ActionRequest, store: Store): ActionResponse {
  const root = rootOf(request, 'UpdateFunctionRequest');
  const check = new ModelCheck();
  check.text('name', request.name, functionName);
  const asked = functionRequestFrom(root, check);
  check.done();
  const record = functionNamed(store, request.name);
  checkIfMatch(request.ifMatch, record.development);
  checkFunction(asked);
  const { config, code } = asked;
  const { createdTime, version } = record.development;
  const lastModifiedTime = store.now();
  record.development = { config, code, createdTime, lastModifiedTime, version: version + 1 };
  const etag = etagOf(version + 1);
  return {
    status: 200,
    // SDK: the model binds the member to `ETtag`. Whether `ETag` is sent too is a guess.
    headers: { ETtag: etag, ETag: etag },
    body: xmlDocument('FunctionSummary', functionSummary(store, record, 'DEVELOPMENT')),
  };
}
