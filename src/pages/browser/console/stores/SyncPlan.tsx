import { useMemo } from 'react';
import type { EntryPlanFragment } from '../documents.generated.ts';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Note.tsx';
import type { PlannedChange } from './plan.ts';
import { PlanHeader, PlanTable } from './PlanTable.tsx';
import { entryCount } from './entryCount.ts';
import type { StoreData } from './useStore.ts';
import type { Sync, Wish } from './useSync.ts';

interface SyncPlanProps {
  data: StoreData;
  plan: EntryPlanFragment;
  sync: Sync;
  wish: Wish;
  /** Says why nothing can be written now. */
  why: string | undefined;
}

const kinds = { CREATE: 'new', REPLACE: 'changed', DELETE: 'deleted' } as const;

/** Shows the gateway's plan of a sync. What deletes too much has to be allowed first. */
export function SyncPlan({ data, plan, sync, wish, why }: SyncPlanProps) {
  const { creates, replaces, deletes, unchanged, there, allowedDeletes, changes } = plan;
  const rows = usePlanRows(data, plan, wish);
  const count = creates + replaces + deletes;
  const isGuarded = deletes > (sync.maxDeletes ?? allowedDeletes);
  const guarded = isGuarded && 'Allow the deletions first.';
  const { isSending } = sync.writing;
  return (
    <>
      <section className="panel" aria-label="Plan">
        <PlanHeader counts={{ new: creates, changed: replaces, deleted: deletes }} />
        <PlanTable plan={rows} />
        {count > changes.length && (
          <p className="nothing">
            These are the first {changes.length} of {count} changes.
          </p>
        )}
        <footer>
          <span>
            {unchanged} there already, {there - replaces - deletes - unchanged} others stay.
          </span>
          <span className="grow" />
          <Button
            kind="primary"
            why={why ?? (count === 0 ? 'All of it is there already.' : guarded)}
            onClick={isSending ? undefined : () => sync.apply(wish)}
          >
            {isSending ? 'Applying …' : count === 1 ? 'Apply 1 change' : `Apply ${count} changes`}
          </Button>
        </footer>
      </section>
      {isGuarded && <GuardNote plan={plan} onAllow={sync.allowDeletes} />}
    </>
  );
}

function GuardNote({ plan, onAllow }: { plan: EntryPlanFragment; onAllow: () => void }) {
  const { deletes, there, allowedDeletes } = plan;
  const all = deletes === there ? 'all' : String(deletes);
  return (
    <Note tone="warn" actions={<Button onClick={onAllow}>Allow {deletes} deletions</Button>}>
      <p>
        <b>
          This deletes {all} of {entryCount(there)}.
        </b>{' '}
        {allowedDeletes === 0 ? 'None' : `At most ${allowedDeletes}`} may go unless you allow more.
      </p>
    </Note>
  );
}

/** Gives the plan's changes with their values, before and after. */
function usePlanRows(
  { entries }: StoreData,
  { changes }: EntryPlanFragment,
  wish: Wish,
): PlannedChange[] {
  return useMemo(() => {
    const present = new Map(entries.map(({ key, value }) => [key, value]));
    const wanted = new Map(wish.entries.map(({ key, value }) => [key, value]));
    return changes.map(({ key, change }) => {
      const before = present.get(key);
      return { kind: kinds[change], key, value: wanted.get(key) ?? before ?? '', before };
    });
  }, [entries, changes, wish.entries]);
}
