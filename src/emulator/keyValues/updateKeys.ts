import { AwsError } from '../awsError.ts';
import { limits } from '../limits.ts';
import type { KeyValueChanges } from './applyChanges.ts';
import { changeKeyValues } from './changeKeyValues.ts';
import type { DataAction } from './dataRequest.ts';
import { invalid, readKey, readObject, readValue } from './readPair.ts';

/** Puts and deletes up to 50 keys, all or none (documented). */
export const updateKeys: DataAction = (request) => {
  const changes = readChanges(request.body);
  return changeKeyValues(request, () => changes);
};

/** Reads the changes. That a key must not be there twice, and that nothing to do is refused, are guesses. */
function readChanges(body: Uint8Array): KeyValueChanges {
  const { Puts, Deletes } = readObject(body);
  const [putItems, deleteItems] = [readItems('Puts', Puts), readItems('Deletes', Deletes)];
  const count = putItems.length + deleteItems.length;
  if (count === 0) throw invalid('There must be keys to put or to delete.');
  if (count > limits.keysPerUpdate) {
    // Observed.
    const what = 'Maximum key values pairs that you can update in a single API request';
    throw new AwsError('ServiceQuotaExceededException', `Limit exceeded: ${what}`);
  }
  const puts = new Map(
    putItems.map(({ Key, Value }) => [readKey(Key), readValue(Value)] satisfies [string, string]),
  );
  const deletes = new Set(deleteItems.map(({ Key }) => readKey(Key)));
  const isTwice = puts.size + deletes.size < count || [...deletes].some((key) => puts.has(key));
  if (isTwice) throw invalid('A key must not be there twice.');
  return { puts, deletes };
}

function readItems(name: string, list: unknown): { Key?: unknown; Value?: unknown }[] {
  const items: unknown = list ?? [];
  if (!Array.isArray(items)) throw invalid(`${name} must be a list.`);
  return items.map((item: unknown) => {
    if (typeof item === 'object' && item !== null) return item;
    throw invalid(`${name} must be a list of objects.`);
  });
}
