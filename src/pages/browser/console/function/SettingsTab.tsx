import type { FormEvent } from 'react';
import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import { mayDo, reasonOfRights } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { TextField } from '../parts/TextField.tsx';
import { ConfigurationDiff } from './ConfigurationDiff.tsx';
import { shownAfter } from './configuration.ts';
import { DeletePanel } from './DeletePanel.tsx';
import { SavedNote } from './DeployNote.tsx';
import { RuntimeField } from './RuntimeField.tsx';
import { StoreField } from './StoreField.tsx';
import type { TabProps } from './tabProps.ts';
import { TagsPanel } from './TagsPanel.tsx';
import { useDeploy } from './useDeploy.ts';

/** Changes what is besides the code: comment, runtime, key value store, tags; and deletes the function. */
export function SettingsTab(props: TabProps) {
  return (
    <div className="stack settings">
      <ConfigurationPanel {...props} />
      <TagsPanel name={props.stages.name} />
      <DeletePanel {...props} />
    </div>
  );
}

/** Changes the draft: what is here is saved and deployed together with the code. */
function ConfigurationPanel({ stages, data, draft }: TabProps) {
  const { viewer } = useSession();
  const { name, development } = stages;
  const deploy = useDeploy({ stages, data, draft });
  const right = mayDo(viewer, 'WRITE', name) ? undefined : reasonOfRights(viewer, 'WRITE', name);
  const why = right ?? (draft.draft ? undefined : 'Nothing differs from Development.');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why === undefined) go(functionPath(name));
  };
  return (
    <form className="panel form" aria-label="Settings" onSubmit={submit}>
      <p className="faint">Part of your draft: saved and deployed together with the code.</p>
      <ConfigurationFields draft={draft} />
      <ConfigurationDiff
        before={development}
        after={shownAfter(development, draft.draft?.configuration)}
      />
      <div className="actions">
        <Button type="submit" kind="primary" why={why}>
          Review and deploy
        </Button>
        {why === undefined && (
          <Button onClick={deploy.save}>
            {deploy.saving.isSending ? 'Saving …' : 'Save only'}
          </Button>
        )}
        <Button kind="quiet" onClick={() => go(`/new-function?from=copy:${name}`)}>
          Copy as a new function
        </Button>
      </div>
      <FailureNote writing={deploy.saving} onLook={deploy.look} />
      {deploy.saved !== undefined && <SavedNote number={deploy.saved} />}
    </form>
  );
}

function ConfigurationFields({ draft }: Pick<TabProps, 'draft'>) {
  const { comment, runtime, keyValueStoreArns } = draft.configuration;
  return (
    <>
      <TextField
        label="Comment"
        maxLength={128}
        value={comment}
        onChange={(value) => draft.write({ configuration: { comment: value } })}
      />
      <RuntimeField
        runtime={runtime}
        onChange={(value) => draft.write({ configuration: { runtime: value } })}
      />
      <StoreField
        arn={keyValueStoreArns[0]}
        onChange={(arn) =>
          draft.write({ configuration: { keyValueStoreArns: arn === undefined ? [] : [arn] } })
        }
      />
    </>
  );
}
