import type { ActionRequest, ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { limits } from '../limits.ts';
import { ModelCheck } from '../modelCheck.ts';
import { readRoot } from '../requestBody.ts';
import type { Store } from '../store.ts';
import { findTaggedResource } from './findTaggedResource.ts';
import { readTagItems } from './readTags.ts';

/**
 * Adds tags to a resource, and replaces the values of those that it has. Throws `InvalidTagging` for a key that is there
 * twice, one of AWS's own, and more than 50 tags (AWS's usual rules; that CloudFront has them is a guess).
 */
export function tagResource(request: ActionRequest, store: Store): ActionResponse {
  const check = new ModelCheck();
  const added = readTagItems(readRoot(request, 'Tags'), check);
  check.throwIfBroken();
  const resource = findTaggedResource(request, store);
  const keys = new Set(added.map(({ key }) => key));
  if (keys.size < added.length) throw refusal('A key must not be there twice.');
  if (added.some(({ key }) => /^aws:/i.test(key))) throw refusal('Keys must not begin with aws:.');
  const tags = [...resource.tags.filter(({ key }) => !keys.has(key)), ...added];
  if (tags.length > limits.tags) {
    throw refusal(`A resource must have at most ${limits.tags} tags.`);
  }
  resource.setTags(tags);
  return { status: 204 };
}

function refusal(message: string): AwsError {
  return new AwsError('InvalidTagging', message);
}
