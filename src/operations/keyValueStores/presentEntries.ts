import type { Described } from '../../aws/keyValues/keyValueRequests.ts';
import type { Context } from '../../context.ts';
import type { CurrentEntries, CurrentEntry } from '../../contract/schema.generated.ts';
import { describeData, readKey, type DataPlace } from './dataCalls.ts';
import { isDotSegment } from './entryChecks.ts';

/** Holds the present values of keys; null for a key without an entry. */
export type Values = ReadonlyMap<string, string | null>;

/**
 * Reads the values of keys, one by one; undefined when one of them cannot be read. They are of one version only if the data
 * has not changed meanwhile.
 */
export async function readValues(
  place: DataPlace,
  keys: readonly string[],
  context: Context,
): Promise<Values | undefined> {
  if (keys.some((key) => isDotSegment(key))) return undefined;
  const read = await Promise.all(keys.map(async (key) => readValue(place, key, context)));
  if (read.includes(undefined)) return undefined;
  return new Map(keys.map((key, index) => [key, read[index] ?? null]));
}

async function readValue(
  place: DataPlace,
  key: string,
  context: Context,
): Promise<string | null | undefined> {
  const called = await readKey(place, key, context);
  if ('value' in called) return called.value.value;
  return called.error.errorCode === 'EntityNotFound' ? null : undefined;
}

/** Bounds how often the values are read: another client may change them meanwhile. */
const maxReads = 2;

/** Holds values, and the version of the data to which all of them belong. */
interface Present {
  version: Described;
  values: Values;
}

/** Reads the values of keys with their version; undefined when that does not succeed. */
export async function readPresent(
  place: DataPlace,
  keys: readonly string[],
  context: Context,
): Promise<Present | undefined> {
  let before = await describeData(place, context);
  for (let reads = 1; reads <= maxReads && 'value' in before; reads += 1) {
    const values = await readValues(place, keys, context);
    const after = await describeData(place, context);
    const version = before.value;
    if (values && 'value' in after && after.value.etag === version.etag) return { version, values };
    before = after;
  }
  return undefined;
}

/** Shows present values as the contract does. */
export function toCurrentEntries({ version: { etag }, values }: Present): CurrentEntries {
  const entries = [...values].map(([key, value]): CurrentEntry => ({
    __typename: 'CurrentEntry',
    key,
    value,
  }));
  return { __typename: 'CurrentEntries', etag, entries };
}
