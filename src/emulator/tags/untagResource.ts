import type { ActionRequest, ActionResponse } from '../action.ts';
import { ModelCheck } from '../modelCheck.ts';
import { readRoot } from '../requestBody.ts';
import type { Store } from '../store.ts';
import { findTaggedResource } from './findTaggedResource.ts';
import { readTagKeys } from './readTags.ts';

/** Removes the tags with these keys from a resource. A key that it has not is ignored (guess). */
export function untagResource(request: ActionRequest, store: Store): ActionResponse {
  const check = new ModelCheck();
  const keys = new Set(readTagKeys(readRoot(request, 'TagKeys'), check));
  check.throwIfBroken();
  const resource = findTaggedResource(request, store);
  resource.setTags(resource.tags.filter(({ key }) => !keys.has(key)));
  return { status: 204 };
}
