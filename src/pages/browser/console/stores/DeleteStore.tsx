import { useState } from 'react';
import { listWords } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { deleteStoreMutation } from '../documents.generated.ts';
import { nothing } from '../gateway/nothing.ts';
import type { Reading } from '../gateway/useRead.ts';
import { useWrite } from '../gateway/useWrite.ts';
import { DeleteForm } from '../parts/DeleteForm.tsx';
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
  const { deleting, problem } = useDeletion(data, reading, onDeleted);
  const users = [...new Set(functions?.map((each) => each.name))];
  const used = users.length > 0 ? `${listWords(users)} would lose it.` : undefined;
  const right = useWriteReason(name, deleting, 'DELETE');
  return (
    <DeleteForm
      name={name}
      kind="store"
      effect="all its entries go; there is no history of them"
      why={right ?? used}
      deleting={deleting}
      problem={problem}
      onLook={() => void reading.reload()}
    />
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
