import { useState } from 'react';
import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import { useSession } from '../app/session.ts';
import { deleteTestMutation } from '../documents.generated.ts';
import type { FunctionData, StoredTest } from '../function/useFunction.ts';
import { useWrite } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { nothing } from '../gateway/nothing.ts';

interface DeleteTestProps {
  name: string;
  test: StoredTest;
  data: FunctionData;
}

/** Deletes a test after a second press. */
export function DeleteTest({ name, test, data }: DeleteTestProps) {
  const { ask } = useSession();
  const [isAsked, setAsked] = useState(false);
  const deleting = useWrite(
    async () => {
      const input = { name, case: test.name, rev: test.rev };
      return (await ask(deleteTestMutation, { input })).deleteTestCase ?? nothing;
    },
    async () => {
      await data.tests.reload();
      go(functionPath(name, 'tests'));
    },
  );
  return (
    <>
      {isAsked ? (
        <>
          <Button onClick={() => deleting.send(undefined)}>Delete {test.name}</Button>
          <Button kind="quiet" onClick={() => setAsked(false)}>
            Keep it
          </Button>
        </>
      ) : (
        <Button kind="quiet" onClick={() => setAsked(true)}>
          Delete test
        </Button>
      )}
      <FailureNote writing={deleting} onLook={() => void data.tests.reload()} />
    </>
  );
}
