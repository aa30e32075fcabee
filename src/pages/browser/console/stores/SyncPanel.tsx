import { useId, useState, type FormEvent } from 'react';
import type { SyncMode } from '../documents.generated.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Segments } from '../parts/Segments.tsx';
import { entryCount } from './entryCount.ts';
import { SyncNote } from './SyncNote.tsx';
import { SyncPlan } from './SyncPlan.tsx';
import type { StoreData } from './useStore.ts';
import type { Sync, Wish } from './useSync.ts';
import { useWriteReason } from './useWriteReason.ts';

const modes: readonly { value: SyncMode; label: string }[] = [
  { value: 'MERGE', label: 'Keep them' },
  { value: 'REPLACE', label: 'Delete them' },
];

interface SyncPanelProps {
  data: StoreData;
  sync: Sync;
  wish: Wish;
  onWish: (wish: Wish | undefined) => void;
  onLook: () => void;
}

/** Plans what many entries change in a store, shows the plan, and applies it. */
export function SyncPanel({ data, sync, wish, onWish, onLook }: SyncPanelProps) {
  const { plan, stopped, writing } = sync;
  const why = useWriteReason(data.store.name, writing);
  const look = () => {
    sync.forget();
    onLook();
  };
  return (
    <>
      <section className="panel" aria-label="Import">
        <header>
          <h2>{wish.title}</h2>
          <span className="faint">{entryCount(wish.entries.length)}</span>
        </header>
        <WishForm
          wish={wish}
          sync={sync}
          why={why}
          isPlanned={plan !== undefined || stopped !== undefined}
          onWish={onWish}
        />
      </section>
      {plan && <SyncPlan data={data} plan={plan} sync={sync} wish={wish} why={why} />}
      <FailureNote writing={writing} onLook={look} />
      <SyncNote sync={sync} wish={wish} onReplan={() => sync.makePlan(wish)} />
    </>
  );
}

interface WishFormProps extends Pick<SyncPanelProps, 'wish' | 'sync' | 'onWish'> {
  why: string | undefined;
  isPlanned: boolean;
}

function WishForm({ wish, sync, why, isPlanned, onWish }: WishFormProps) {
  const { isSending } = sync.writing;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why === undefined && !isSending) sync.makePlan(wish);
  };
  return (
    <form className="form" onSubmit={submit}>
      <SyncFields wish={wish} onChange={onWish} />
      <div className="actions">
        {!isPlanned && (
          <Button type="submit" kind="primary" why={why}>
            {isSending ? 'Planning …' : 'Show the plan'}
          </Button>
        )}
        <Button kind="quiet" onClick={() => onWish(undefined)}>
          Discard
        </Button>
      </div>
    </form>
  );
}

interface SyncFieldsProps {
  wish: Wish;
  onChange: (wish: Wish) => void;
}

function SyncFields({ wish, onChange }: SyncFieldsProps) {
  const id = useId();
  const [prefix, setPrefix] = useState(wish.prefix);
  return (
    <>
      <span id={`${id}-others`}>What happens to entries that it lacks</span>
      <Segments
        label="What happens to entries that it lacks"
        value={wish.mode}
        options={modes}
        onChoose={(mode) => onChange({ ...wish, mode, prefix: mode === 'MERGE' ? '' : prefix })}
      />
      {wish.mode === 'REPLACE' && (
        <>
          <label htmlFor={id}>
            Only keys that begin with{' '}
            <span className="faint">All its keys must; empty for the whole store</span>
          </label>
          <span className="field">
            <input
              id={id}
              className="mono"
              autoComplete="off"
              value={prefix}
              onChange={({ target }) => {
                setPrefix(target.value);
                onChange({ ...wish, prefix: target.value });
              }}
            />
          </span>
        </>
      )}
    </>
  );
}
