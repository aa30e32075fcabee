import type { KeyValue } from '../../aws/keyValues/keyValueRequests.ts';
import type { Context } from '../../context.ts';
import { readKeyPage, type DataPlace } from './dataCalls.ts';
import type { DataError } from './storeData.ts';

/** Reads all entries of a key value store, unless there are more than `most`. */
export async function readAllEntries(
  place: DataPlace,
  most: number,
  context: Context,
): Promise<KeyValue[] | 'TOO_MANY' | DataError> {
  const entries: KeyValue[] = [];
  let token: string | undefined;
  do {
    const called = await readKeyPage(place, token, context);
    if (!('value' in called)) return called.error;
    const { items, nextToken } = called.value;
    entries.push(...items);
    if (entries.length > most) return 'TOO_MANY';
    token = nextToken;
  } while (token !== undefined);
  return entries;
}
