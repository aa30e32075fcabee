import type { ActionRequest, ActionResponse } from '../action.ts';
import { ModelCheck } from '../modelCheck.ts';
import { readRoot } from '../requestBody.ts';
import type { Store } from '../store.ts';
import { checkTags } from './checkTags.ts';
import { findTaggedResource } from './findTaggedResource.ts';
import { readTagItems } from './readTags.ts';

/** Adds tags to a resource, and replaces the values of those that it has. */
export function tagResource(request: ActionRequest, store: Store): ActionResponse {
  const check = new ModelCheck();
  const added = readTagItems(readRoot(request, 'Tags'), check);
  check.throwIfBroken();
  const resource = findTaggedResource(request, store);
  const keys = new Set(added.map(({ key }) => key));
  const kept = resource.tags.filter(({ key }) => !keys.has(key));
  checkTags(added, kept);
  resource.setTags([...kept, ...added]);
  return { status: 204 };
}
