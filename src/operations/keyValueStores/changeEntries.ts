import type { Changed, Changes } from '../../aws/keyValues/keyValueRequests.ts';
import type { Context } from '../../context.ts';
import type { ChangeEntriesInput, ChangeEntriesResult } from '../../contract/schema.generated.ts';
import { messageViolations } from '../checks.ts';
import type { Truth } from '../concludeWrite.ts';
import { isErrorValue, type StoreTarget } from '../errors.ts';
import { versionedRefusal } from '../refusal.ts';
import { areMade, inverseOf, keysOf } from './changedEntries.ts';
import { digestOfChanges } from './digestOfChanges.ts';
import { describeData, writeKeys, type DataErrorCode, type DataPlace } from './dataCalls.ts';
import { changeViolations } from './entryChecks.ts';
import { explainDataRefusal } from './explainDataRefusal.ts';
import { onKeyValueStore, type OpenStore } from './findStore.ts';
import { storeNameViolations, storeTarget } from './keyValueStore.ts';
import { readPresent, readValues } from './presentEntries.ts';
import { writeStore } from './writeStore.ts';

/** Says which parts of a success are asked for, as each takes calls. */
export interface Wanted {
  inverse: boolean;
}

/** Changes up to 50 entries, all or none. Source: UpdateKeys, CloudFront KeyValueStore API 2022-07-26. */
export async function changeEntries(
  input: ChangeEntriesInput & { wanted?: Wanted },
  context: Context,
): Promise<ChangeEntriesResult> {
  const { name, ifMatch, message } = input;
  const action = 'cloudfront-keyvaluestore:UpdateKeys';
  const target = { ...storeTarget(action, 'WRITE', { name, ifMatch }), ifMatch };
  const violations = [
    ...storeNameViolations(name),
    ...changeViolations(input),
    ...messageViolations(message),
  ];
  const refused = versionedRefusal(target, violations, context);
  if (refused) return refused;
  const changes = { puts: input.puts ?? [], deletes: input.deletes ?? [] };
  const isInverseWanted = input.wanted?.inverse === true && context.access.mayStore('READ', name);
  const change = { changes, message, isInverseWanted };
  return onKeyValueStore<ChangeEntriesResult>(
    target,
    (store) => changeStore({ store, target }, change, context),
    context,
  );
}

interface Change {
  changes: Changes;
  message: string | null | undefined;
  isInverseWanted: boolean;
}

type Place = DataPlace & {
  store: OpenStore;
  target: StoreTarget & { ifMatch: string };
};

async function changeStore(
  place: Place,
  { changes, message, isInverseWanted }: Change,
  context: Context,
): Promise<ChangeEntriesResult> {
  const { store, target } = place;
  const { name, ifMatch } = target;
  const keys = keysOf(changes);
  // Of the version of `ifMatch`, if the write succeeds: then nothing has come in between.
  const former = isInverseWanted ? await readValues(place, keys, context) : undefined;
  const written = await writeStore<Changed, DataErrorCode | 'PreconditionFailed'>(
    target,
    {
      call: () => writeKeys(place, { ifMatch, ...changes }, context),
      truth: () => truthOf(place, changes, context),
      conflict: { code: 'PreconditionFailed', message: lostMessage },
      change: {
        kind: 'CHANGE',
        message,
        arn: store.arn,
        base: ifMatch,
        ...digestOfChanges(changes),
        changes,
      },
      session: store,
      etagOf: ({ etag }) => etag,
    },
    context,
  );
  if (isErrorValue(written)) return explainDataRefusal(written, { place, keys }, context);
  const { value, recovered } = written;
  return {
    __typename: 'ChangeEntriesSuccess',
    name,
    ...value,
    previousETag: ifMatch,
    inverse: former ? inverseOf(former) : null,
    recovered,
  };
}

const lostMessage =
  'CloudFront did not answer, and the data of the key value store has changed since this ifMatch was read: the change may have been made.';

/**
 * Finds out what became of changes whose answer was lost. While the version is still that of `ifMatch`, they have not been
 * made; a later one may be theirs or another's, so the values decide.
 */
async function truthOf(place: Place, changes: Changes, context: Context): Promise<Truth<Changed>> {
  const now = await describeData(place, context);
  if (!('value' in now)) return 'UNREADABLE';
  if (now.value.etag === place.target.ifMatch) return 'UNCHANGED';
  const present = await readPresent(place, keysOf(changes), context);
  if (!present) return 'CHANGED';
  const { etag, itemCount, totalSizeBytes } = present.version;
  return areMade(changes, present.values)
    ? { done: { etag, itemCount, totalSizeBytes } }
    : 'CHANGED';
}
