import type { EntryChanges, SyncPlan } from '../../contract/schema.generated.ts';
import { maxChanges, maxToldChanges } from '../limits.ts';
import { inverseOf } from './changedEntries.ts';
import type { Plan } from './sync/plan.ts';
import type { Progress } from './sync/progress.ts';

/** Makes a plan of the contract. It has keys, but never values. */
export function toSyncPlan(plan: Plan, allowedDeletes: number): SyncPlan {
  const { counts, changes, unchanged, there, bytes, version } = plan;
  return {
    __typename: 'SyncPlan',
    creates: counts.CREATE,
    replaces: counts.REPLACE,
    deletes: counts.DELETE,
    unchanged,
    there,
    bytes,
    calls: Math.ceil(changes.length / maxChanges),
    allowedDeletes: Math.min(allowedDeletes, 2 ** 31 - 1),
    etag: version.etag,
    changes: changes
      .slice(0, maxToldChanges)
      .map(({ key, change }) => ({ __typename: 'PlannedChange', key, change })),
  };
}

/** Bounds the bytes of an inverse: with the rest, an answer must fit. */
const maxInverseBytes = 1_000_000;

/** Gives the changes that undo those of a sync; null when they are not known, or too large. */
export function inverseOfSync({ before }: Progress): EntryChanges | null {
  if (!before) return null;
  let bytes = 0;
  for (const [key, value = ''] of before)
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
  if (bytes > maxInverseBytes) return null;
  return inverseOf(new Map(Array.from(before, ([key, value]) => [key, value ?? null])));
}
