import type { Context } from '../../context.ts';
import type {
  SyncEntriesInput,
  SyncEntriesResult,
  Violation,
} from '../../contract/schema.generated.ts';
import { maxSyncCalls } from '../budget.ts';
import { messageViolations, violation } from '../checks.ts';
import { errorValue, type StoreTarget } from '../errors.ts';
import { refusal, versionedRefusal } from '../refusal.ts';
import { storeReads } from '../target.ts';
import { entryViolations } from './entryChecks.ts';
import { onKeyValueStore, type OpenStore } from './findStore.ts';
import { storeNameViolations, storeTarget } from './keyValueStore.ts';
import { settleStoreRecord } from './recordStoreChange.ts';
import { runSync } from './sync/runSync.ts';
import { maxSyncedKeys, type SyncRequest } from './sync/syncRequest.ts';
import { syncCalls } from './syncCalls.ts';
import { fateOfSync, toSyncResult } from './syncResult.ts';

/**
 * Makes the entries under a prefix the given ones. sync/runSync.ts has the protocol. The first check demands READ too: the plan
 * tells keys, and the inverse values.
 */
export async function syncEntries(
  input: SyncEntriesInput & { wanted?: { inverse: boolean } },
  context: Context,
): Promise<SyncEntriesResult> {
  const { name, ifMatch } = input;
  const target = storeTarget('cloudfront-keyvaluestore:UpdateKeys', 'WRITE', {
    name,
    ...(ifMatch != null && { ifMatch }),
  });
  const refused = refusalOf(input, target, context);
  if (refused) return refused;
  context.budget.callsLeft = maxSyncCalls;
  return onKeyValueStore<SyncEntriesResult>(
    target,
    (store) => syncStore(input, { store, target }, context),
    context,
  );
}

function refusalOf(input: SyncEntriesInput, target: StoreTarget, context: Context) {
  const { name, ifMatch, message } = input;
  const named = storeNameViolations(name);
  const action = 'cloudfront-keyvaluestore:ListKeys';
  const unread = refusal(storeTarget(action, 'READ', { name }), named, context);
  if (unread) return unread;
  const isTooLarge = input.entries.length > maxSyncedKeys;
  const ofEntries = isTooLarge ? [] : syncViolations(input);
  const violations = [...ofEntries, ...messageViolations(message)];
  const refused =
    ifMatch == null
      ? refusal(target, violations, context)
      : versionedRefusal({ ...target, ifMatch }, violations, context);
  if (refused || !isTooLarge) return refused;
  const tooLarge = `A key value store that is synced may have ${maxSyncedKeys} entries. Nothing was written.`;
  return errorValue('EntitySizeLimitExceeded', {
    ...target,
    message: tooLarge,
    requestId: context.requestId,
  });
}

/** Lists what is wrong with the entries, the prefix and `maxDeletes`. */
function syncViolations({
  entries,
  prefix = '',
  mode = 'MERGE',
  maxDeletes,
}: SyncEntriesInput): Violation[] {
  const found: Violation[] = [];
  if (!prefix.isWellFormed())
    found.push(violation('prefix', 'PATTERN', 'must hold no lone surrogates'));
  if (maxDeletes != null && mode === 'MERGE')
    found.push(violation('maxDeletes', 'RANGE', 'must be left out with MERGE'));
  if (maxDeletes != null && maxDeletes < 0)
    found.push(violation('maxDeletes', 'RANGE', 'must be at least 0'));
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const { key } = entry;
    const path = `entries.${index}`;
    found.push(...entryViolations(path, entry));
    if (!key.startsWith(prefix))
      found.push(violation(`${path}.key`, 'PATTERN', 'must begin with the prefix'));
    if (seen.has(key)) found.push(violation(`${path}.key`, 'PATTERN', 'must not be there twice'));
    seen.add(key);
  }
  return found;
}

async function syncStore(
  input: SyncEntriesInput,
  place: { store: OpenStore; target: StoreTarget },
  context: Context,
): Promise<SyncEntriesResult> {
  const calls = syncCalls(place, input.message, context);
  const request = requestOf(input);
  try {
    const outcome = await runSync(request, calls.store);
    const result = toSyncResult(outcome, { request, target: place.target }, context);
    if (calls.begun) await settleStoreRecord(calls.begun, fateOfSync(outcome), context);
    return result;
  } finally {
    // What was read of the store and of the list is of before.
    context.reads.forget(storeReads(input.name));
    context.reads.forget(storeReads(''));
  }
}

function requestOf({
  entries,
  prefix = '',
  mode = 'MERGE',
  ifMatch,
  maxDeletes,
  dryRun = false,
}: SyncEntriesInput): SyncRequest {
  return {
    prefix,
    entries: new Map(entries.map(({ key, value }) => [key, value])),
    mode,
    ifMatch: ifMatch ?? undefined,
    maxDeletes: maxDeletes ?? undefined,
    dryRun,
  };
}
