import { mayDoWithStore } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import type { Reading } from '../gateway/useRead.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Note } from '../parts/Note.tsx';
import type { PlannedChange } from './plan.ts';
import { useApply, type Apply } from './useApply.ts';
import type { StoreData } from './useStore.ts';

interface PlanPanelProps {
  data: StoreData;
  plan: readonly PlannedChange[];
  reading: Reading<StoreData>;
  onDiscard: () => void;
}

const looks: Record<PlannedChange['kind'], { tone: string; icon: IconName; words: string }> = {
  new: { tone: 'good', icon: 'plus', words: 'New' },
  changed: { tone: 'warn', icon: 'half', words: 'Changed' },
  deleted: { tone: 'bad', icon: 'x', words: 'Deleted' },
};

/** Shows what would change before anything is written, and applies it. */
export function PlanPanel({ data, plan, reading, onDiscard }: PlanPanelProps) {
  const { store, etag, entries } = data;
  const apply = useApply(store.name, () => void reading.reload());
  const count = plan.length === 1 ? '1 change' : `${plan.length} changes`;
  const again =
    apply.done > 0 && apply.end !== 'applied'
      ? `Continue with the remaining ${plan.length}`
      : `Apply ${count}`;
  return (
    <>
      {plan.length > 0 && (
        <section className="panel" aria-label="Plan">
          <PlanHeader plan={plan} />
          <PlanTable plan={plan} />
          <footer>
            <span>
              {entries.length - plan.filter(({ kind }) => kind !== 'new').length} entries stay. More
              than 50 changes go in several requests, and can be continued if one fails.
            </span>
            <span className="grow" />
            <Button onClick={onDiscard}>Discard changes</Button>
            <ApplyButton
              name={store.name}
              apply={apply}
              words={again}
              onApply={() => apply.apply(plan, etag)}
            />
          </footer>
        </section>
      )}
      <FailureNote writing={apply.writing} onLook={() => void reading.reload()} />
      <ApplyNote apply={apply} left={plan.length} />
    </>
  );
}

interface ApplyButtonProps {
  name: string;
  apply: Apply;
  words: string;
  onApply: () => void;
}

function ApplyButton({ name, apply, words, onApply }: ApplyButtonProps) {
  const { viewer } = useSession();
  const isInDoubt = apply.writing.failure?.isUnknown === true;
  const right = mayDoWithStore(viewer, 'WRITE', name)
    ? undefined
    : 'Your rights do not include writing this store.';
  const why = right ?? (isInDoubt ? 'Look again first.' : undefined);
  return (
    <Button kind="primary" why={why} onClick={apply.writing.isSending ? undefined : onApply}>
      {apply.writing.isSending ? `Applying … ${apply.done} done` : words}
    </Button>
  );
}

function PlanHeader({ plan }: { plan: readonly PlannedChange[] }) {
  const kinds = Object.keys(looks) as PlannedChange['kind'][];
  return (
    <header>
      <h2>Plan</h2>
      <span className="faint">nothing is written yet</span>
      <span className="grow" />
      {kinds.map((kind) => {
        const count = plan.filter((change) => change.kind === kind).length;
        return (
          count > 0 && (
            <span key={kind} className={`small ${looks[kind].tone}`}>
              {count} {looks[kind].words.toLowerCase()}
            </span>
          )
        );
      })}
    </header>
  );
}

function PlanTable({ plan }: { plan: readonly PlannedChange[] }) {
  return (
    <table className="list plan">
      <caption className="hidden">What would change</caption>
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col">Key</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {plan.map(({ kind, key, value, before }) => (
          <tr key={key}>
            <td>
              <span className={`state ${looks[kind].tone}`}>
                <Icon name={looks[kind].icon} />
                {looks[kind].words}
              </span>
            </td>
            <td className="mono">{key}</td>
            <td className={kind === 'deleted' ? 'mono faint' : 'mono'}>
              {value}
              {kind === 'changed' && <p>was {before}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ApplyNote({ apply: { end, done, reason }, left }: { apply: Apply; left: number }) {
  if (end === 'applied') {
    return (
      <Note tone="good">
        <p>
          <b>{done === 1 ? '1 change is applied.' : `${done} changes are applied.`}</b> Functions
          read them within seconds.
        </p>
      </Note>
    );
  }
  if (end === 'changed') {
    return (
      <Note tone="warn">
        <p>
          <b>Somebody has changed the store meanwhile.</b>{' '}
          {done > 0 ? `${done} changes are applied, ${left} are not.` : 'Nothing was written.'} The
          plan is compared with what is there now: look at it, then apply it.
        </p>
      </Note>
    );
  }
  if (end !== 'refused') return null;
  return (
    <Note tone="bad">
      <p>
        <b>
          {done > 0 ? `${done} changes are applied, the others are not.` : 'Nothing was written.'}
        </b>{' '}
        {reason}
      </p>
    </Note>
  );
}
