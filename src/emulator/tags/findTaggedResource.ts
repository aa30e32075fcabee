import type { ActionRequest } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { distributionArn } from '../distributions/distribution.ts';
import { keyValueStoreOf } from '../keyValueStores/associations.ts';
import { functionArn, type Store } from '../store.ts';
import type { Tag } from './tag.ts';

/** Describes something that has tags. Its ETag does not depend on them (guess). */
export interface TaggedResource {
  tags: readonly Tag[];
  setTags: (tags: Tag[]) => void;
}

/** Finds the function, key value store or distribution of a request's `Resource`. Throws `InvalidArgument` or `NoSuchResource`. */
export function findTaggedResource({ query }: ActionRequest, store: Store): TaggedResource {
  const arn = query.get('Resource') ?? '';
  if (!arn.startsWith('arn:'))
    throw new AwsError('InvalidArgument', 'The parameter Resource must be an ARN.');
  const found = [...store.functions.values()].find(({ name }) => functionArn(store, name) === arn);
  if (found) return { tags: found.tags, setTags: (tags) => Object.assign(found, { tags }) };
  const keyValueStore = keyValueStoreOf(store, arn);
  if (!keyValueStore) return findTaggedDistribution(arn, store);
  const { name, tags: present } = keyValueStore;
  return {
    tags: present,
    setTags: (tags) => store.keyValueStores.set(name, { ...keyValueStore, tags }),
  };
}

function findTaggedDistribution(arn: string, { accountId, distributions }: Store): TaggedResource {
  const found = [...distributions.values()].find(
    ({ id }) => distributionArn(accountId, id) === arn,
  );
  if (!found) throw new AwsError('NoSuchResource');
  const { id, tags: present } = found;
  return { tags: present, setTags: (tags) => distributions.set(id, { ...found, tags }) };
}
