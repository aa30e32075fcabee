import { useState, type FormEvent } from 'react';
import { useSession } from '../app/session.ts';
import { updateStoreMutation } from '../documents.generated.ts';
import { nothing } from '../gateway/nothing.ts';
import type { Reading } from '../gateway/useRead.ts';
import { useWrite, type Writing } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { StoreData } from './useStore.ts';
import { useWriteReason } from './useWriteReason.ts';

interface StoreSettingsProps {
  data: StoreData;
  reading: Reading<StoreData>;
}

/** Changes the comment of a store. */
export function StoreSettings({ data: { store }, reading }: StoreSettingsProps) {
  const { name } = store;
  const [comment, setComment] = useState(store.comment);
  const { saving, previous } = useCommentRequest(name, () => void reading.reload());
  const isSame = comment === store.comment;
  const why = useWriteReason(name, saving) ?? (isSame && 'Nothing differs from what is saved.');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why === false) saving.send(comment);
  };
  const undo = (former: string) => {
    setComment(former);
    saving.send(former);
  };
  return (
    <section className="panel" aria-label="Settings">
      <header>
        <h2>Settings</h2>
      </header>
      <form className="form" onSubmit={submit}>
        <TextField
          label="Comment"
          hint="what it is for"
          maxLength={128}
          value={comment}
          onChange={setComment}
        />
        <div className="actions">
          <Button type="submit" why={why}>
            {saving.isSending ? 'Saving …' : 'Save settings'}
          </Button>
        </div>
        <FailureNote writing={saving} onLook={() => void reading.reload()} />
        {previous !== undefined && <SavedNote previous={previous} onUndo={undo} />}
      </form>
    </section>
  );
}

interface SavedNoteProps {
  previous: string;
  onUndo: (former: string) => void;
}

function SavedNote({ previous, onUndo }: SavedNoteProps) {
  const undo = (
    <Button icon="back" onClick={() => onUndo(previous)}>
      Bring the former comment back
    </Button>
  );
  return (
    <Note tone="good" actions={undo}>
      <p>
        <b>The comment is saved.</b> Entries are as they were.
      </p>
    </Note>
  );
}

/** Makes what saves the comment, and tells the one that was replaced. */
function useCommentRequest(name: string, onEnd: () => void) {
  const { ask } = useSession();
  const [previous, setPrevious] = useState<string>();
  const saving: Writing<string> = useWrite(
    async (comment: string) =>
      (await ask(updateStoreMutation, { input: { name, comment } })).updateKeyValueStore ?? nothing,
    (answer) => {
      if (answer.__typename === 'UpdateKeyValueStoreSuccess') setPrevious(answer.previousComment);
      onEnd();
    },
  );
  return { saving, previous };
}
