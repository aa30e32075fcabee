import type { Reading } from '../gateway/useRead.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { maxChanges, type PlannedChange } from './plan.ts';
import { PlanHeader, PlanTable } from './PlanTable.tsx';
import { useApply, type Apply, type Inverse } from './useApply.ts';
import type { StoreData } from './useStore.ts';
import { useWriteReason } from './useWriteReason.ts';

const staying = (count: number) => (count === 1 ? '1 entry stays.' : `${count} entries stay.`);

interface PlanPanelProps {
  data: StoreData;
  plan: readonly PlannedChange[];
  reading: Reading<StoreData>;
  onDiscard: () => void;
  onUndo: (inverse: Inverse) => void;
}

/** Shows the changes of single entries before anything is written, and applies them together. */
export function PlanPanel({ data, plan, reading, onDiscard, onUndo }: PlanPanelProps) {
  const { store, etag, entries } = data;
  const apply = useApply(store.name, () => void reading.reload());
  const countOf = (kind: PlannedChange['kind']) => plan.filter((each) => each.kind === kind).length;
  const counts = { new: countOf('new'), changed: countOf('changed'), deleted: countOf('deleted') };
  return (
    <>
      {plan.length > 0 && (
        <section className="panel" aria-label="Plan">
          <PlanHeader counts={counts} />
          <PlanTable plan={plan} />
          <footer>
            <span>{staying(entries.length - plan.length + counts.new)}</span>
            <span className="grow" />
            <Button onClick={onDiscard}>Discard changes</Button>
            <ApplyButton name={store.name} plan={plan} apply={apply} etag={etag} />
          </footer>
        </section>
      )}
      <FailureNote writing={apply.writing} onLook={() => void reading.reload()} />
      <ApplyNote apply={apply} onUndo={onUndo} />
    </>
  );
}

interface ApplyButtonProps {
  name: string;
  plan: readonly PlannedChange[];
  apply: Apply;
  etag: string;
}

function ApplyButton({ name, plan, apply, etag }: ApplyButtonProps) {
  const { isSending } = apply.writing;
  const tooMany = `CloudFront takes ${maxChanges} changes at once. Import a file for more.`;
  const why = useWriteReason(name, apply.writing);
  const count = plan.length === 1 ? '1 change' : `${plan.length} changes`;
  return (
    <Button
      kind="primary"
      why={why ?? (plan.length > maxChanges && tooMany)}
      onClick={isSending ? undefined : () => apply.apply(plan, etag)}
    >
      {isSending ? 'Applying …' : `Apply ${count}`}
    </Button>
  );
}

interface ApplyNoteProps {
  apply: Apply;
  onUndo: (inverse: Inverse) => void;
}

function ApplyNote({ apply: { end, done, inverse, forget }, onUndo }: ApplyNoteProps) {
  if (end === 'changed') {
    return (
      <Note tone="warn">
        <p>
          <b>Somebody has changed the store meanwhile.</b> Nothing was written. The plan is compared
          with what is there now: look at it, then apply it.
        </p>
      </Note>
    );
  }
  if (end === undefined) return null;
  return <AppliedNote done={done} inverse={inverse} onUndo={onUndo} forget={forget} />;
}

interface AppliedNoteProps {
  done: number;
  inverse?: Inverse | undefined;
  onUndo: (inverse: Inverse) => void;
  /** Takes the note away. */
  forget: () => void;
}

/** Tells that changes were made, and offers a plan that undoes them. */
export function AppliedNote({ done, inverse, onUndo, forget }: AppliedNoteProps) {
  const undo = inverse && (
    <Button
      icon="back"
      onClick={() => {
        forget();
        onUndo(inverse);
      }}
    >
      Plan the undoing
    </Button>
  );
  return (
    <Note tone="good" actions={undo}>
      <p>
        <b>{done === 1 ? '1 change is applied.' : `${done} changes are applied.`}</b> Functions read
        them within seconds.
      </p>
    </Note>
  );
}
