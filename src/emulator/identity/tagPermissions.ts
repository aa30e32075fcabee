import type { ActionRequest } from '../action.ts';
import { distributionArn } from '../distributions/distribution.ts';
import { functionNameConstraint } from '../functions/nameAndStage.ts';
import { keyValueStoreArn } from '../keyValueStores/keyValueStore.ts';
import { keyValueStoreOf } from '../keyValueStores/associations.ts';
import { ModelCheck } from '../modelCheck.ts';
import { readRoot } from '../requestBody.ts';
import { functionArn, type Store } from '../store.ts';
import { readTagItems, readTagKeys } from '../tags/readTags.ts';
import {
  permissionOn,
  permissionOnDistribution,
  permissionOnFunction,
  requestTagContext,
  type Permission,
} from './permission.ts';

/**
 * Gives the permission that TagResource, UntagResource or ListTagsForResource needs on the ARN of a function, key value store
 * or distribution, whether it exists or not. The actions refuse any other ARN: nothing has it, so there is nothing to protect.
 */
export function tagPermissions(action: string, request: ActionRequest, store: Store): Permission[] {
  const arn = request.query.get('Resource') ?? '';
  const permission = permissionFor(action, arn, store);
  if (!permission) return [];
  const context = { ...permission.context, ...contextOf(action, request) };
  return [{ ...permission, context }];
}

function permissionFor(action: string, arn: string, store: Store): Permission | undefined {
  const name = arn.slice(functionArn(store, '').length);
  const isName = functionNameConstraint.pattern.test(name);
  if (isName && arn === functionArn(store, name)) return permissionOnFunction(action, name, store);
  const id = arn.slice(distributionArn(store.accountId, '').length);
  if (/^[A-Z\d]+$/.test(id) && arn === distributionArn(store.accountId, id)) {
    return permissionOnDistribution(action, id, store);
  }
  const isStore = /^[\w-]+$/.test(arn.slice(keyValueStoreArn(store.accountId, '').length));
  if (!arn.startsWith(keyValueStoreArn(store.accountId, '')) || !isStore) return undefined;
  return permissionOn(action, arn, keyValueStoreOf(store, arn)?.tags ?? []);
}

/** Gives the condition keys of what is to be tagged or untagged. */
function contextOf(action: string, request: ActionRequest): Permission['context'] {
  const check = new ModelCheck();
  switch (action) {
    case 'TagResource':
      return requestTagContext(readTagItems(readRoot(request, 'Tags'), check));
    case 'UntagResource': {
      const keys = readTagKeys(readRoot(request, 'TagKeys'), check);
      return keys.length > 0 ? { 'aws:TagKeys': keys } : {};
    }
    default:
      return {};
  }
}
