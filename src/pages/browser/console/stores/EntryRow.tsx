import { useState, type FormEvent } from 'react';
import { Button } from '../parts/Button.tsx';
import type { Wanted } from './plan.ts';
import type { Entry } from './useStore.ts';

interface EntryRowProps {
  entry: Entry;
  wanted: Wanted;
  /** Puts a value, or null for a deletion, into the plan. */
  onWant: (value: string | null) => void;
}

/** Shows one entry, and changes or deletes it in the plan. */
export function EntryRow({ entry: { key, value }, wanted, onWant }: EntryRowProps) {
  const [isOpen, setOpen] = useState(false);
  const planned = wanted.get(key);
  const isDeleted = planned === null;
  const change = (next: string) => {
    onWant(next);
    setOpen(false);
  };
  return (
    <tr>
      <td className="mono">{key}</td>
      <td className={isDeleted ? 'mono faint' : 'mono'}>
        {isOpen ? <ValueForm label={key} value={planned ?? value} onChange={change} /> : value}
        {planned !== undefined && planned !== value && (
          <p>{isDeleted ? 'deleted by the plan' : `planned: ${planned}`}</p>
        )}
      </td>
      <td className="entry-actions">
        {planned !== undefined && planned !== value ? (
          <Button kind="quiet" onClick={() => onWant(value)}>
            Keep it
          </Button>
        ) : (
          <>
            <Button kind="quiet" icon="pen" onClick={() => setOpen(!isOpen)}>
              <span className="hidden">Change {key}</span>
            </Button>
            <Button kind="quiet" icon="x" onClick={() => onWant(null)}>
              <span className="hidden">Delete {key}</span>
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}

interface ValueFormProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function ValueForm({ label, value, onChange }: ValueFormProps) {
  const [text, setText] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(text);
  };
  return (
    <form className="row" onSubmit={submit}>
      <textarea
        aria-label={`Value of ${label}`}
        className="mono"
        rows={2}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit">Put into the plan</Button>
    </form>
  );
}
