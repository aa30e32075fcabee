import { useState } from 'react';
import type { Writing } from '../gateway/useWrite.ts';
import { Button } from './Button.tsx';
import { FailureNote } from './FailureNote.tsx';
import { Note } from './Note.tsx';
import { TextField } from './TextField.tsx';

interface DeleteFormProps {
  name: string;
  /** What it is: the word on the button. */
  kind: 'function' | 'store';
  /** Says what goes, and what stays. */
  effect: string;
  /** Says why it cannot be deleted. */
  why: string | undefined;
  deleting: Writing<undefined>;
  /** Says why it was not deleted. */
  problem: string | undefined;
  onLook: () => void;
}

/** Lets somebody delete something after its name has been typed. */
export function DeleteForm(props: DeleteFormProps) {
  const { name, kind, deleting, problem } = props;
  const [typed, setTyped] = useState('');
  const why = props.why ?? (typed === name ? undefined : 'Type its name first.');
  return (
    <section className="panel" aria-label="Delete">
      <header>
        <h2>Delete</h2>
        <span className="faint small">{props.effect}</span>
      </header>
      <div className="form">
        <TextField label={`Type ${name}`} value={typed} onChange={setTyped} />
        <div className="actions">
          <Button why={why} onClick={() => deleting.send(undefined)}>
            {deleting.isSending ? 'Deleting …' : `Delete ${kind}`}
          </Button>
        </div>
        <FailureNote writing={deleting} onLook={props.onLook} />
        {problem !== undefined && (
          <Note tone="bad">
            <p>{problem}</p>
          </Note>
        )}
      </div>
    </section>
  );
}
