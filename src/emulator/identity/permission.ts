import { distributionArn } from '../distributions/distribution.ts';
import { keyValueStoreArn } from '../keyValueStores/keyValueStore.ts';
import { functionArn, type Store } from '../store.ts';
import type { Tag } from '../tags/tag.ts';
import type { AuthorizationRequest } from './iam.ts';

/** Describes a permission that an action needs. Sources: service authorization reference of CloudFront; see `shown`. */
export interface Permission {
  action: string;
  resource: string;
  context: AuthorizationRequest['context'];
  /** The resource in the message of a refusal, as observed with distributions; empty for lists. */
  shown: string;
}

/** Makes the permission for an action on a resource with these tags. */
export function permissionOn(action: string, resource: string, tags: readonly Tag[]): Permission {
  const context = tagContext('aws:ResourceTag', tags);
  return { action: `cloudfront:${action}`, resource, context, shown: ` on resource: ${resource}` };
}

export function permissionOnFunction(action: string, name: string, store: Store): Permission {
  return permissionOn(action, functionArn(store, name), store.functions.get(name)?.tags ?? []);
}

/** Names a key value store by its ARN, which ends with its UUID; an unknown one by its name (guess). */
export function permissionOnKeyValueStore(action: string, name: string, store: Store): Permission {
  const record = store.keyValueStores.get(name);
  const resource = keyValueStoreArn(store.accountId, record?.id ?? name);
  return permissionOn(action, resource, record?.tags ?? []);
}

export function permissionOnDistribution(action: string, id: string, store: Store): Permission {
  const resource = distributionArn(store.accountId, id);
  return permissionOn(action, resource, store.distributions.get(id)?.tags ?? []);
}

/** Gives the condition keys of tags that a request brings. */
export function requestTagContext(tags: readonly Tag[]): Permission['context'] {
  return {
    ...tagContext('aws:RequestTag', tags),
    ...(tags.length > 0 && { 'aws:TagKeys': tags.map(({ key }) => key) }),
  };
}

function tagContext(conditionKey: string, tags: readonly Tag[]): Permission['context'] {
  return Object.fromEntries(tags.map(({ key, value }) => [`${conditionKey}/${key}`, value]));
}
