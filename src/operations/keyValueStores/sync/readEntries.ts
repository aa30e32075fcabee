import type { Changed } from '../../../aws/keyValues/keyValueRequests.ts';
import type { Step, Stopped } from './step.ts';
import type { FailedRead, SyncStore } from './syncStore.ts';

/** Reads the present version. */
export function describe<Failure>(store: SyncStore<Failure>): Promise<Changed | Stopped<Failure>> {
  return read(store, store.describe);
}

/**
 * Reads all entries. Gives AGAIN when there are not as many as the version has: then they are not of that version. Equal
 * numbers do not prove that they are.
 */
export async function readEntries<Failure>(
  store: SyncStore<Failure>,
  { itemCount }: Changed,
): Promise<Map<string, string> | Step<Failure>> {
  const entries = new Map<string, string>();
  let token: string | undefined;
  let items = 0;
  do {
    const from = token;
    const page = await read(store, () => store.list(from));
    if ('kind' in page) return page;
    for (const { key, value } of page.items) entries.set(key, value);
    items += page.items.length;
    token = page.nextToken;
  } while (token !== undefined && items <= itemCount);
  const isWhole = token === undefined && items === itemCount && entries.size === itemCount;
  return isWhole ? entries : { kind: 'AGAIN', version: undefined };
}

async function read<Failure, Value extends object>(
  store: SyncStore<Failure>,
  call: () => Promise<{ value: Value } | FailedRead<Failure>>,
): Promise<Value | Stopped<Failure>> {
  const limit = store.limit(false);
  if (limit) return { kind: 'STOPPED', reason: limit };
  const answer = await call();
  if ('value' in answer) return answer.value;
  return { kind: 'STOPPED', reason: answer.failed, failure: answer.failure };
}
