import { expect, test } from '@jest/globals';
import type { Changes } from '../../../src/aws/keyValues/keyValueRequests.ts';
import { runSync } from '../../../src/operations/keyValueStores/sync/runSync.ts';
import type { SyncStore } from '../../../src/operations/keyValueStores/sync/syncStore.ts';
import { ModelStore } from './model/modelStore.ts';

const keysOf = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => [`p/${name}${index}`, ''] as const);

/** Calls a model's store; a rival adds entries after so many batches, of which the last one's answer may be lost. */
function rivalled(
  model: ModelStore,
  rival: { after: number; adds: number; isLost?: boolean },
): SyncStore<string> {
  let batches = 0;
  const add = () => {
    const puts = keysOf(rival.adds, 'rival').map(([key, value]) => ({ key, value }));
    model.apply(0, model.etag, { puts, deletes: [] });
  };
  return {
    keysPerCall: 2,
    limit: () => undefined,
    begin: () => Promise.resolve(undefined),
    describe: () => Promise.resolve({ value: model.describe() }),
    list: (token) => Promise.resolve({ value: model.page(model.etag, token, 2) }),
    update: (ifMatch: string, changes: Changes) => {
      const value = model.apply(1, ifMatch, changes);
      if (!value) return Promise.resolve({ failed: 'CONFLICT', failure: 'stale' } as const);
      batches += 1;
      if (batches !== rival.after) return Promise.resolve({ value });
      add();
      const isLost = rival.isLost ?? false;
      return Promise.resolve(isLost ? ({ failed: 'LOST', failure: 'lost' } as const) : { value });
    },
  };
}

const request = {
  prefix: 'p/',
  mode: 'REPLACE',
  ifMatch: undefined,
  maxDeletes: undefined,
  dryRun: false,
} as const;
const modelOf = (entries: readonly (readonly [string, string])[]) =>
  new ModelStore(new Map(entries), () => 0);
const deletedBy = ({ writes }: ModelStore) =>
  new Set(writes.filter(({ by }) => by === 1).flatMap(({ changes }) => changes.deletes)).size;

test.each([
  ['answered', false],
  ['lost', true],
])('deletes that were %s count when a rival adds entries', async (_, isLost) => {
  const model = modelOf(keysOf(6, 'k'));
  const entries = new Map(keysOf(2, 'k'));
  const store = rivalled(model, { after: 1, adds: 2, isLost });
  const outcome = await runSync({ ...request, entries, maxDeletes: 4 }, store);
  expect(outcome).toMatchObject({ kind: 'STOPPED', reason: 'DELETE_GUARD' });
  expect(deletedBy(model)).toBe(2);
  expect(outcome.progress.state?.remaining).toEqual({ puts: 0, deletes: 4 });
});

test('entries that a sync itself has created do not raise the number that it may delete', async () => {
  const model = modelOf(keysOf(100, 'k'));
  const entries = new Map([...keysOf(90, 'k'), ...keysOf(100, 'new')]);
  const store = rivalled(model, { after: 51, adds: 5 });
  const outcome = await runSync({ ...request, entries }, store);
  expect(outcome).toMatchObject({ kind: 'STOPPED', reason: 'DELETE_GUARD' });
  expect(deletedBy(model)).toBe(2);
});
