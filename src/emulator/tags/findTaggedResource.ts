import type { ActionRequest } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { keyValueStoreOf } from '../keyValueStores/associations.ts';
import { functionArn, type Store } from '../store.ts';
import type { Tag } from './tag.ts';

/** Describes something that has tags. Its ETag does not depend on them (guess). */
export interface TaggedResource {
  tags: readonly Tag[];
  setTags: (tags: Tag[]) => void;
}

/** Finds the function or key value store of a request's `Resource`. Throws `InvalidArgument` or `NoSuchResource`. */
export function findTaggedResource({ query }: ActionRequest, store: Store): TaggedResource {
  const arn = query.get('Resource') ?? '';
  if (!arn.startsWith('arn:'))
    throw new AwsError('InvalidArgument', 'The parameter Resource must be an ARN.');
  const found = [...store.functions.values()].find(({ name }) => functionArn(store, name) === arn);
  if (found) return { tags: found.tags, setTags: (tags) => Object.assign(found, { tags }) };
  const keyValueStore = keyValueStoreOf(store, arn);
  if (!keyValueStore) throw new AwsError('NoSuchResource');
  const { name, tags: present } = keyValueStore;
  return {
    tags: present,
    setTags: (tags) => store.keyValueStores.set(name, { ...keyValueStore, tags }),
  };
}
