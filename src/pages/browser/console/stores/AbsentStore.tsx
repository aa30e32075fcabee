import { useSession } from '../app/session.ts';
import { mayDoWithStore } from '../app/rights.ts';
import { Note } from '../parts/Note.tsx';
import type { DeletedStore } from './DeleteStore.tsx';
import { entryCount } from './entryCount.ts';
import { NewStore } from './NewStore.tsx';

interface AbsentStoreProps {
  name: string;
  /** Holds what the store had that has just been deleted. */
  deleted: DeletedStore | undefined;
  onCreated: () => void;
}

/** Tells that there is no such store, and offers to create it: again, if it has just been deleted. */
export function AbsentStore({ name, deleted, onCreated }: AbsentStoreProps) {
  const { viewer } = useSession();
  const mayCreate = mayDoWithStore(viewer, 'CREATE', name);
  return (
    <div className="stack stores">
      {deleted ? (
        <Note tone="info">
          <p>
            <b>{name} is deleted.</b> {whatIsKept(deleted)}
          </p>
        </Note>
      ) : (
        <p className="panel empty">There is no key value store of this name that you may read.</p>
      )}
      {mayCreate && <NewStore name={name} comment={deleted?.comment ?? ''} onCreated={onCreated} />}
    </div>
  );
}

function whatIsKept({ entries }: DeletedStore): string {
  if (!entries) return 'Its entries are gone.';
  const kept = `This page still has its ${entryCount(entries.length)}.`;
  return `${kept} A store that is created again has another ARN: functions must be given it anew.`;
}
