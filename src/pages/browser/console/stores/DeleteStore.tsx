import { useState } from 'react';
import { listWords } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { deleteStoreMutation } from '../documents.generated.ts';
import { nothing } from '../gateway/nothing.ts';
import type { Reading } from '../gateway/useRead.ts';
import { useWrite } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { Entry, StoreData } from './useStore.ts';
import { useWriteReason } from './useWriteReason.ts';

/** Holds what a deleted store had. */
export interface DeletedStore {
  comment: string;
  /** Is undefined if the gateway did not keep them. */
  entries: readonly Entry[] | undefined;
}

interface DeleteStoreProps {
  data: StoreData;
  reading: Reading<StoreData>;
  onDeleted: (deleted: DeletedStore) => void;
}

/** Deletes a store after its name has been typed. */
export function DeleteStore({ data, reading, onDeleted }: DeleteStoreProps) {
  const { name, functions } = data.store;
  const [typed, setTyped] = useState('');
  const { deleting, problem } = useDeletion(data, reading, onDeleted);
  const users = [...new Set(functions?.map((each) => each.name))];
  const used = users.length > 0 ? `${listWords(users)} would lose it.` : undefined;
  const right = useWriteReason(name, deleting, 'DELETE');
  const why = right ?? used ?? (typed === name ? undefined : 'Type its name first.');
  return (
    <section className="panel" aria-label="Delete">
      <header>
        <h2>Delete</h2>
        <span className="faint small">all its entries go; there is no history of them</span>
      </header>
      <div className="form">
        <TextField label={`Type ${name}`} value={typed} onChange={setTyped} />
        <div className="actions">
          <Button why={why} onClick={() => deleting.send(undefined)}>
            {deleting.isSending ? 'Deleting …' : 'Delete store'}
          </Button>
        </div>
        <FailureNote writing={deleting} onLook={() => void reading.reload()} />
        {problem !== undefined && (
          <Note tone="bad">
            <p>{problem}</p>
          </Note>
        )}
      </div>
    </section>
  );
}

function useDeletion(
  { store: { name, comment }, etag }: StoreData,
  reading: Reading<StoreData>,
  onDeleted: DeleteStoreProps['onDeleted'],
) {
  const { ask } = useSession();
  const [problem, setProblem] = useState<string>();
  const deleting = useWrite(
    async () => {
      const input = { name, ifMatch: etag };
      return (await ask(deleteStoreMutation, { input })).deleteKeyValueStore ?? nothing;
    },
    (answer) => {
      if (answer.__typename === 'DeleteKeyValueStoreSuccess') {
        return onDeleted({ comment, entries: answer.inverse?.puts });
      }
      const others = 'Functions that you may not read';
      setProblem(
        answer.__typename === 'CannotDeleteEntityWhileInUse'
          ? `Nothing was deleted. ${listWords(answer.functions ?? []) || others} would lose it.`
          : 'Somebody has changed the store meanwhile. Look at it before you delete it.',
      );
      return void reading.reload();
    },
  );
  return { deleting, problem };
}
