import type { ActionRequest, ActionResponse } from '../action.ts';
import { renderDocument, renderElement } from '../renderXml.ts';
import type { Store } from '../store.ts';
import { findTaggedResource } from './findTaggedResource.ts';

/** Lists the tags of a function or key value store. */
export function listTagsForResource(request: ActionRequest, store: Store): ActionResponse {
  const tags = findTaggedResource(request, store).tags.map(({ key, value }) =>
    renderElement('Tag', [renderElement('Key', key), renderElement('Value', value)]),
  );
  return { status: 200, body: renderDocument('Tags', [renderElement('Items', tags)]) };
}
