import { useEffect, useState } from 'react';
import { askBeforeLeaving } from '../app/location.ts';
import type { Reading } from '../gateway/useRead.ts';
import { DeleteStore, type DeletedStore } from './DeleteStore.tsx';
import { EntriesPanel } from './EntriesPanel.tsx';
import { entriesAfter, maxChanges, planOf, type Wanted } from './plan.ts';
import { AppliedNote, PlanPanel } from './PlanPanel.tsx';
import { StoreSettings } from './StoreSettings.tsx';
import { SyncPanel } from './SyncPanel.tsx';
import type { Inverse } from './useApply.ts';
import type { Entry, StoreData } from './useStore.ts';
import { useSync, type Wish } from './useSync.ts';

interface StoreBodyProps {
  data: StoreData;
  reading: Reading<StoreData>;
  /** Holds entries to be planned at once. */
  brought: Wish | undefined;
  onDeleted: (deleted: DeletedStore) => void;
}

/** Shows the plan, the entries and the settings of a store. */
export function StoreBody({ data, reading, brought, onDeleted }: StoreBodyProps) {
  const [wanted, setWanted] = useState<Wanted>(new Map());
  const [wish, setWish] = useState(brought);
  const look = () => void reading.reload();
  const sync = useSync(data.store.name, look);
  const plan = planOf(data.entries, wanted);
  const isSynced = sync.end === 'applied';
  useQuestion(plan.length > 0 || (wish !== undefined && !isSynced));
  const want = (changes: Iterable<readonly [string, string | null]>) =>
    setWanted(new Map([...wanted, ...changes]));
  const begin = (next: Wish | undefined) => {
    sync.forget();
    setWish(next);
  };
  const undo = (inverse: Inverse) => {
    const isSmall = inverse.puts.length + inverse.deletes.length <= maxChanges;
    if (isSmall) want(wantedOf(inverse));
    begin(isSmall ? undefined : undoWish(data.entries, inverse));
  };
  return (
    <div className="stack stores">
      {wish && !isSynced && (
        <SyncPanel data={data} sync={sync} wish={wish} onWish={begin} onLook={look} />
      )}
      {isSynced && <AppliedNote {...sync} onUndo={undo} />}
      <PlanPanel
        data={data}
        plan={plan}
        reading={reading}
        onDiscard={() => setWanted(new Map())}
        onUndo={undo}
      />
      <EntriesPanel data={data} wanted={wanted} onWant={want} onWish={begin} />
      <StoreSettings data={data} reading={reading} />
      <DeleteStore data={data} reading={reading} onDeleted={onDeleted} />
    </div>
  );
}

/** Gives the changes of single entries that an inverse makes. */
function wantedOf({ puts, deletes }: Inverse): (readonly [string, string | null])[] {
  return [
    ...puts.map(({ key, value }) => [key, value] as const),
    ...deletes.map((key) => [key, null] as const),
  ];
}

/** Gives the sync that makes as many changes as an inverse may have. */
function undoWish(entries: readonly Entry[], inverse: Inverse): Wish {
  const wanted = entriesAfter(entries, inverse);
  return { title: 'Undo the last change', entries: wanted, mode: 'REPLACE', prefix: '' };
}

/** Asks before a plan that is not applied is left behind. */
function useQuestion(isPlanned: boolean): void {
  useEffect(() => {
    askBeforeLeaving(isPlanned ? 'Your plan is not applied, and would be lost. Leave?' : undefined);
    return () => askBeforeLeaving(undefined);
  }, [isPlanned]);
}
