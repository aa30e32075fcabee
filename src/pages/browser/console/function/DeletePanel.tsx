import { useState } from 'react';
import { go } from '../app/location.ts';
import { mayDo, reasonOfRights } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { deleteFunctionMutation } from '../documents.generated.ts';
import { useWrite } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { TextField } from '../parts/TextField.tsx';
import { nothing } from '../gateway/nothing.ts';
import type { TabProps } from './tabProps.ts';

/** Deletes a function after its name has been typed. */
export function DeletePanel(props: TabProps) {
  const { stages, data } = props;
  const { viewer } = useSession();
  const { name } = stages;
  const [typed, setTyped] = useState('');
  const { deleting, problem } = useDeletion(props);
  const right = mayDo(viewer, 'DELETE', name) ? undefined : reasonOfRights(viewer, 'DELETE', name);
  const isUsed = (data.associations.value?.length ?? 0) > 0;
  const used = isUsed ? 'Distributions run it.' : undefined;
  const why = right ?? used ?? (typed === name ? undefined : 'Type its name first.');
  return (
    <section className="panel" aria-label="Delete">
      <header>
        <h2>Delete</h2>
        <span className="faint small">
          both copies go; the history stays, and can bring it back
        </span>
      </header>
      <div className="form">
        <TextField label={`Type ${name}`} value={typed} onChange={setTyped} />
        <div className="actions">
          <Button why={why} onClick={() => deleting.send(undefined)}>
            Delete function
          </Button>
        </div>
        <FailureNote writing={deleting} onLook={() => void data.reload()} />
        {problem !== undefined && (
          <Note tone="bad">
            <p>{problem}</p>
          </Note>
        )}
      </div>
    </section>
  );
}

/** Makes what deletes the function, and then shows the others. */
function useDeletion({ stages: { name, development }, data, draft }: TabProps) {
  const { ask } = useSession();
  const [problem, setProblem] = useState<string>();
  const deleting = useWrite(
    async () => {
      const input = { name, ifMatch: development.etag, message: 'Deleted in the console' };
      return (await ask(deleteFunctionMutation, { input })).deleteFunction ?? nothing;
    },
    (answer) => {
      if (answer.__typename === 'DeleteFunctionSuccess') {
        draft.put(undefined);
        return go('/');
      }
      setProblem(
        answer.__typename === 'FunctionInUse'
          ? `Distributions run it: ${answer.distributions?.join(', ') ?? 'see Used by'}.`
          : 'Somebody has saved another version meanwhile. Look at it before you delete it.',
      );
      return void data.reload();
    },
  );
  return { deleting, problem };
}
