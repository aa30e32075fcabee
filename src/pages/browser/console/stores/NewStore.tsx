import { useState, type FormEvent } from 'react';
import { go } from '../app/location.ts';
import { useSession } from '../app/session.ts';
import { createStoreMutation } from '../documents.generated.ts';
import { useWrite } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { TextField } from '../parts/TextField.tsx';
import { nothing } from '../gateway/nothing.ts';

/** Creates a key value store without entries. */
export function NewStore({ onCancel }: { onCancel: () => void }) {
  const [name, setName] = useState('');
  const [comment, setComment] = useState('');
  const { creating, refusal } = useCreation(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '') creating.send({ name, comment });
  };
  return (
    <form className="panel form after" aria-label="New store" onSubmit={submit}>
      <TextField
        label="Name"
        hint="Letters, digits, - and _"
        value={name}
        maxLength={64}
        onChange={setName}
      />
      <TextField
        label="Comment"
        hint="What it is for"
        value={comment}
        maxLength={128}
        onChange={setComment}
      />
      <div className="actions">
        <Button type="submit" why={name === '' && 'Give it a name first.'}>
          Create
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      {refusal !== undefined && <Note tone="bad">{refusal}</Note>}
      <FailureNote writing={creating} onLook={() => go(pathOf(name))} />
    </form>
  );
}

const pathOf = (name: string) => `/stores/${encodeURIComponent(name)}`;

/** Makes what creates the store, and goes to its page. */
function useCreation(name: string) {
  const { ask } = useSession();
  const [refusal, setRefusal] = useState<string>();
  const creating = useWrite(
    async (input: { name: string; comment: string }) =>
      (await ask(createStoreMutation, { input })).createKeyValueStore ?? nothing,
    (answer) => {
      if (answer.__typename === 'CreateKeyValueStoreSuccess') go(pathOf(name));
      else setRefusal(answer.message);
    },
  );
  return { creating, refusal };
}
