import { useState, type FormEvent } from 'react';
import { useSession } from '../app/session.ts';
import { createStoreMutation } from '../documents.generated.ts';
import { useWrite } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { TextField } from '../parts/TextField.tsx';
import { nothing } from '../gateway/nothing.ts';

interface NewStoreProps {
  /** Is fixed if it is given. */
  name?: string;
  comment?: string;
  onCreated: (name: string) => void;
  onCancel?: () => void;
}

/** Creates a key value store without entries. */
export function NewStore({
  name: fixed,
  comment: former = '',
  onCreated,
  onCancel,
}: NewStoreProps) {
  const [typed, setName] = useState('');
  const [comment, setComment] = useState(former);
  const name = fixed ?? typed;
  const { creating, refusal } = useCreation(onCreated);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '') creating.send({ name, comment });
  };
  return (
    <form className="panel form after" aria-label="New store" onSubmit={submit}>
      {fixed === undefined && <NameField name={name} onChange={setName} />}
      <TextField
        label="Comment"
        hint="what it is for"
        value={comment}
        maxLength={128}
        onChange={setComment}
      />
      <div className="actions">
        <Button type="submit" why={name === '' && 'Give it a name first.'}>
          {fixed === undefined ? 'Create' : `Create ${fixed}`}
        </Button>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      {refusal !== undefined && <Note tone="bad">{refusal}</Note>}
      <FailureNote writing={creating} onLook={() => onCreated(name)} />
    </form>
  );
}

interface NameFieldProps {
  name: string;
  onChange: (name: string) => void;
}

function NameField({ name, onChange }: NameFieldProps) {
  const hint = 'Letters, digits, - and _';
  return <TextField label="Name" hint={hint} value={name} maxLength={64} onChange={onChange} />;
}

/** Makes what creates the store. */
function useCreation(onCreated: (name: string) => void) {
  const { ask } = useSession();
  const [refusal, setRefusal] = useState<string>();
  const creating = useWrite(
    async (input: { name: string; comment: string }) =>
      (await ask(createStoreMutation, { input })).createKeyValueStore ?? nothing,
    (answer, { name }) => {
      if (answer.__typename === 'CreateKeyValueStoreSuccess') onCreated(name);
      else setRefusal(answer.message);
    },
  );
  return { creating, refusal };
}
