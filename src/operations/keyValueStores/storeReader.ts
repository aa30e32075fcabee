import type { Described } from '../../aws/keyValues/keyValueRequests.ts';
import type { Context } from '../../context.ts';
import { sha256OfComment } from '../../history/entryMarks.ts';
import { ChangesAllTheTime } from '../../history/readWhole.ts';
import type { StoreReader } from '../../history/visitStore.ts';
import type { Called } from '../call.ts';
import { isErrorValue, type ErrorValue } from '../errors.ts';
import { Unreadable } from '../unreadable.ts';
import { readAllEntries } from './allEntries.ts';
import { describeData, type DataErrorCode, type DataPlace } from './dataCalls.ts';
import { describeStore } from './describeStore.ts';
import { openStore } from './findStore.ts';
import { storeTarget } from './keyValueStore.ts';
import { maxSyncedKeys } from './sync/syncRequest.ts';

const maxReadings = 4;

/** Reads a key value store for the history, each time anew. Rejects with `Unreadable`. */
export function storeReader(name: string, context: Context): StoreReader {
  const target = storeTarget('cloudfront:DescribeKeyValueStore', 'READ', { name });
  const placeOf = (arn: string): DataPlace => ({
    target,
    store: openStore({ name, arn }, context),
  });
  return {
    read: async () => {
      // The control plane finds it by its name.
      const described = await describeStore(openStore({ name, arn: '' }, context), target, context);
      if (isErrorValue(described)) return unlessGone(described);
      const { self, configurationETag } = described;
      const { etag, createdTime } = read(await describeData(placeOf(self.arn), context));
      return {
        arn: self.arn,
        commentSha256: sha256OfComment(self.comment),
        configurationETag,
        etag,
        created: createdTime?.getTime(),
      };
    },
    entries: ({ arn }) => readEntries(placeOf(arn), context),
  };
}

function unlessGone(error: ErrorValue): undefined {
  if (error.errorCode !== 'EntityNotFound') throw new Unreadable(error);
}

function read(called: Called<Described, DataErrorCode>): Described {
  if ('value' in called) return called.value;
  throw new Unreadable(called.error);
}

/** Reads all entries between two descriptions of one version; undefined when there are too many. */
async function readEntries(
  place: DataPlace,
  context: Context,
): Promise<ReadonlyMap<string, string> | undefined> {
  let before = read(await describeData(place, context));
  for (let readings = 1; readings <= maxReadings; readings += 1) {
    const entries = await readAllEntries(place, maxSyncedKeys, context);
    if (entries === 'TOO_MANY') return undefined;
    if (isErrorValue(entries)) throw new Unreadable(entries);
    const after = read(await describeData(place, context));
    if (after.etag === before.etag) return new Map(entries.map(({ key, value }) => [key, value]));
    before = after;
  }
  throw new ChangesAllTheTime('the key value store changed each time it was read');
}
