import {
  ListKeyValueStoresCommand,
  type KeyValueStore as SdkKeyValueStore,
  type ListKeyValueStoresCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type { ErrorCode, KeyValueStore } from '../../contract/schema.generated.ts';
import { call } from '../call.ts';
import { isErrorValue, type ErrorOf, type StoreTarget, type Target } from '../errors.ts';
import { maxPageSize } from '../limits.ts';
import { storeReads } from '../target.ts';
import { isLikeId, toKeyValueStore } from './keyValueStore.ts';

export const listStoresErrors = [
  'InvalidArgument',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
] as const satisfies ErrorCode[];

export type ListStoresError = ErrorOf<(typeof listStoresErrors)[number]>;

/**
 * Reads the list of all key value stores, once for a request: IAM cannot narrow it. Leaves out those whose names have the
 * form of a UUID. Remembers names and ARNs. Source: ListKeyValueStores, CloudFront API 2020-05-31.
 */
export function readStores(
  target: Target | StoreTarget,
  context: Context,
): Promise<KeyValueStore[] | ListStoresError> {
  return context.reads.once(storeReads(''), 'list', () => readAll(target, context));
}

/** Forgets the list, so that it is read anew. */
export function forgetStores({ reads }: Context): void {
  reads.forget(storeReads(''));
}

async function readAll(
  target: Target | StoreTarget,
  context: Context,
): Promise<KeyValueStore[] | ListStoresError> {
  const stores = new Map<string, KeyValueStore>();
  // A marker that comes again would never end.
  const markers = new Set<string>();
  let marker: string | undefined;
  do {
    const page = await readPage(target, marker, context);
    if (isErrorValue(page)) return page;
    for (const store of page.stores) stores.set(store.name, store);
    marker = page.next && !markers.has(page.next) ? page.next : undefined;
    if (marker !== undefined) markers.add(marker);
  } while (marker !== undefined);
  for (const { name, arn } of stores.values()) context.knownStores.note(name, arn);
  return [...stores.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

interface Page {
  stores: KeyValueStore[];
  next: string | undefined;
}

function readPage(target: Target | StoreTarget, marker: string | undefined, context: Context) {
  const command = () =>
    new ListKeyValueStoresCommand({
      MaxItems: maxPageSize,
      ...(marker !== undefined && { Marker: marker }),
    });
  const listed = { ...target, action: 'cloudfront:ListKeyValueStores' };
  return call(listed, { expects: listStoresErrors, command, read: readList }, context);
}

function readList({ KeyValueStoreList: list }: ListKeyValueStoresCommandOutput): Page {
  if (list?.Quantity === undefined) throw new Error('CloudFront gave no list');
  const { Items: items = [], NextMarker: next } = list;
  return { stores: items.flatMap(entryOf), next };
}

/** Reads an entry. Leaves out one that lacks what CloudFront's model requires, so that it does not cost the others. */
function entryOf(item: SdkKeyValueStore): KeyValueStore[] {
  try {
    return isLikeId(item.Name ?? '') ? [] : [toKeyValueStore(item)];
  } catch {
    return [];
  }
}
