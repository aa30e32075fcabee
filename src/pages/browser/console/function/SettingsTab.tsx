import { useState, type FormEvent } from 'react';
import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import { mayDo, reasonOfRights } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { saveFunctionMutation, type FunctionRuntime } from '../documents.generated.ts';
import { useWrite } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { TextField } from '../parts/TextField.tsx';
import { nothing } from '../gateway/nothing.ts';
import { DeletePanel } from './DeletePanel.tsx';
import type { TabProps } from './tabProps.ts';
import { RuntimeField } from './RuntimeField.tsx';
import { TagsPanel } from './TagsPanel.tsx';
import type { FunctionData, Stages } from './useFunction.ts';

/** Changes what is besides the code: comment, runtime, tags; and deletes the function. */
export function SettingsTab(props: TabProps) {
  return (
    <div className="stack settings">
      <Configuration {...props} />
      <TagsPanel name={props.stages.name} />
      <DeletePanel {...props} />
    </div>
  );
}

function Configuration({ stages, data }: TabProps) {
  const { viewer } = useSession();
  const { name, development } = stages;
  const [comment, setComment] = useState(development.comment);
  const [runtime, setRuntime] = useState<FunctionRuntime | null>(development.runtime);
  const { saving, answer } = useConfigurationRequest(stages, data);
  const isSame = comment === development.comment && runtime === development.runtime;
  const right = mayDo(viewer, 'WRITE', name) ? undefined : reasonOfRights(viewer, 'WRITE', name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!right && !isSame) saving.send({ comment, runtime });
  };
  return (
    <form className="panel form" aria-label="Settings" onSubmit={submit}>
      <TextField label="Comment" maxLength={128} value={comment} onChange={setComment} />
      <RuntimeField runtime={runtime} onChange={setRuntime} />
      <div className="actions">
        <Button
          type="submit"
          kind="primary"
          why={right ?? (isSame && 'Nothing differs from Development.')}
        >
          Save settings
        </Button>
        <Button kind="quiet" onClick={() => go(`/new-function?from=copy:${name}`)}>
          Copy as a new function
        </Button>
      </div>
      <FailureNote writing={saving} onLook={() => void data.reload()} />
      {answer !== undefined && <ConfigurationNote name={name} answer={answer} />}
    </form>
  );
}

/** Makes what saves comment and runtime. */
function useConfigurationRequest({ name, development }: Stages, data: FunctionData) {
  const { ask } = useSession();
  const [answer, setAnswer] = useState<string>();
  const saving = useWrite(
    async (change: { comment: string; runtime: FunctionRuntime | null }) => {
      const input = { name, ifMatch: development.etag, ...change, message: 'Settings' };
      return (await ask(saveFunctionMutation, { input })).updateFunction ?? nothing;
    },
    (value) => {
      setAnswer(value.__typename);
      void data.reload();
    },
  );
  return { saving, answer };
}

function ConfigurationNote({ name, answer }: { name: string; answer: string }) {
  if (answer === 'UpdateFunctionSuccess') {
    return (
      <Note tone="good">
        <p>
          <b>Saved in Development.</b> Deploy it, and visitors get it.
        </p>
      </Note>
    );
  }
  const see = <Button onClick={() => go(functionPath(name, 'history'))}>See what changed</Button>;
  return (
    <Note tone="warn" actions={see}>
      <p>
        <b>Somebody has saved another version meanwhile.</b> Nothing was written. Save again if this
        still holds.
      </p>
    </Note>
  );
}
