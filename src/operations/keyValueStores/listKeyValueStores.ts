import type { Context } from '../../context.ts';
import type { KeyValueStore } from '../../contract/schema.generated.ts';
import { pageViolations } from '../checks.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { isErrorValue } from '../errors.ts';
import { refusal } from '../refusal.ts';
import { storeTarget } from './keyValueStore.ts';
import { readStores, type ListStoresError } from './storeReads.ts';

export interface ListKeyValueStoresInput {
  /** 1 to 100. */
  first: number;
  after?: string | null | undefined;
}

/** Holds one page. Its entries have no ETag, because CloudFront's list has none. */
export interface KeyValueStorePage {
  entries: { cursor: string; node: KeyValueStore }[];
  hasNextPage: boolean;
}

/** Lists the key value stores that the caller may read, by name. */
export async function listKeyValueStores(
  { first, after }: ListKeyValueStoresInput,
  context: Context,
): Promise<KeyValueStorePage | ListStoresError> {
  const target = storeTarget('cloudfront:ListKeyValueStores', 'READ', { name: '' });
  const behind = after == null ? '' : readCursor(after, /^[\w-]{1,64}$/);
  const refused = refusal(target, pageViolations(first, behind), context);
  if (refused) return refused;
  const stores = await readStores(target, context);
  if (isErrorValue(stores)) return stores;
  const ahead = stores.filter(
    ({ name }) => context.access.mayStore('READ', name) && name > (behind ?? ''),
  );
  const entries = ahead.slice(0, first).map((node) => ({ cursor: writeCursor(node.name), node }));
  return { entries, hasNextPage: ahead.length > first };
}
