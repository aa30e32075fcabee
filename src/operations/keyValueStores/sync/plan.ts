import type { Changed, Changes, KeyValue } from '../../../aws/keyValues/keyValueRequests.ts';
import type { SyncRequest } from './syncRequest.ts';

/** Says what happens to a key. */
export interface PlannedChange {
  key: string;
  change: 'CREATE' | 'REPLACE' | 'DELETE';
}

/** Holds the changes that make a version of a key value store the wanted one. */
export interface Plan {
  /** The version that it is for. */
  version: Changed;
  /** Creates, then replaces, then deletes, each in the order of their keys' bytes. */
  changes: readonly PlannedChange[];
  counts: Readonly<Record<PlannedChange['change'], number>>;
  unchanged: number;
  /** Keys under the prefix. */
  there: number;
  /** Bytes of the keys and values that are put. */
  bytes: number;
}

/** Plans the changes for a version with these entries. */
export function planSync(
  request: SyncRequest,
  present: ReadonlyMap<string, string>,
  version: Changed,
): Plan {
  const { entries, mode, prefix } = request;
  const under = [...present.keys()].filter((key) => key.startsWith(prefix));
  const creates = [...entries.keys()].filter((key) => !present.has(key));
  const differs = ([key, value]: [string, string]) =>
    present.has(key) && present.get(key) !== value;
  const replaces = [...entries].filter(differs).map(([key]) => key);
  const deletes = mode === 'REPLACE' ? under.filter((key) => !entries.has(key)) : [];
  const puts = [...creates, ...replaces].map((key) => sizeOf(key, entries.get(key)));
  return {
    version,
    changes: [
      ...inOrder(creates).map((key) => ({ key, change: 'CREATE' }) as const),
      ...inOrder(replaces).map((key) => ({ key, change: 'REPLACE' }) as const),
      ...inOrder(deletes).map((key) => ({ key, change: 'DELETE' }) as const),
    ],
    counts: { CREATE: creates.length, REPLACE: replaces.length, DELETE: deletes.length },
    unchanged: entries.size - creates.length - replaces.length,
    there: under.length,
    bytes: sumOf(puts),
  };
}

/**
 * Gives how many keys a plan may delete: what the request says or, when it says nothing, a tenth of what is there, at
 * least 10, and never all.
 */
export function allowedDeletes({ maxDeletes }: SyncRequest, { there }: Plan): number {
  return maxDeletes ?? Math.max(0, Math.min(Math.max(10, Math.floor(there / 10)), there - 1));
}

/** Holds changes that are made together, and by how much the key value store grows. */
export interface Batch extends Changes {
  items: number;
  bytes: number;
}

/** Cuts a plan into batches of so many keys: readers then see new entries before what points to them, and miss none that stays. */
export function batchesOf({ changes }: Plan, contents: Contents, keysPerCall: number): Batch[] {
  const batches: Batch[] = [];
  for (let start = 0; start < changes.length; start += keysPerCall)
    batches.push(batchOf(changes.slice(start, start + keysPerCall), contents));
  return batches;
}

/** Holds what there is to be, and what there is. */
interface Contents {
  entries: ReadonlyMap<string, string>;
  present: ReadonlyMap<string, string>;
}

function batchOf(changes: readonly PlannedChange[], { entries, present }: Contents): Batch {
  const keysOf = (is: (change: PlannedChange['change']) => boolean) =>
    changes.filter(({ change }) => is(change)).map(({ key }) => key);
  const deletes = keysOf((change) => change === 'DELETE');
  const puts = keysOf((change) => change !== 'DELETE').map((key): KeyValue => ({
    key,
    value: entries.get(key) ?? '',
  }));
  const before = sumOf(changes.map(({ key }) => sizeOf(key, present.get(key))));
  const after = sumOf(puts.map(({ key, value }) => sizeOf(key, value)));
  const creates = keysOf((change) => change === 'CREATE').length;
  return { puts, deletes, items: creates - deletes.length, bytes: after - before };
}

/** Gives the largest numbers of keys and of bytes that the key value store has after any of the batches. */
export function largestSize(
  { version: { itemCount, totalSizeBytes } }: Plan,
  batches: readonly Batch[],
): { items: number; bytes: number } {
  const size = { items: itemCount, bytes: totalSizeBytes };
  const largest = { ...size };
  for (const { items, bytes } of batches) {
    size.items += items;
    size.bytes += bytes;
    largest.items = Math.max(largest.items, size.items);
    largest.bytes = Math.max(largest.bytes, size.bytes);
  }
  return largest;
}

function sizeOf(key: string, value: string | undefined): number {
  return value === undefined ? 0 : Buffer.byteLength(key) + Buffer.byteLength(value);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Sorts keys by their bytes in UTF-8. */
function inOrder(keys: readonly string[]): string[] {
  const byBytes = keys.map((key) => ({ key, bytes: Buffer.from(key) }));
  return byBytes
    .toSorted((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ key }) => key);
}
