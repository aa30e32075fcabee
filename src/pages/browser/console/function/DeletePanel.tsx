import { useState } from 'react';
import { go } from '../app/location.ts';
import { mayDo, reasonOfRights } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { deleteFunctionMutation } from '../documents.generated.ts';
import { useWrite } from '../gateway/useWrite.ts';
import { DeleteForm } from '../parts/DeleteForm.tsx';
import { nothing } from '../gateway/nothing.ts';
import type { TabProps } from './tabProps.ts';

/** Deletes a function after its name has been typed. */
export function DeletePanel(props: TabProps) {
  const { stages, data } = props;
  const { viewer } = useSession();
  const { name } = stages;
  const { deleting, problem } = useDeletion(props);
  const right = mayDo(viewer, 'DELETE', name) ? undefined : reasonOfRights(viewer, 'DELETE', name);
  const isUsed = (data.associations.value?.length ?? 0) > 0;
  const used = isUsed ? 'Distributions run it.' : undefined;
  return (
    <DeleteForm
      name={name}
      kind="function"
      effect="both copies go; the history stays, and can bring it back"
      why={right ?? used}
      deleting={deleting}
      problem={problem}
      onLook={() => void data.reload()}
    />
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
