import { useState } from 'react';
import { mayDo, reasonOfRights, type Viewer } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { restoreFunctionMutation, type ContentFragment } from '../documents.generated.ts';
import { useWrite, type Writing } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { TextField } from '../parts/TextField.tsx';
import { nothing } from '../gateway/nothing.ts';
import { useTestRun } from '../tests/useTestRun.ts';
import type { VersionContent } from './contentToCompare.ts';
import { RestoreNote, type RestoreAnswer } from './RestoreNote.tsx';
import type { VersionPanelProps } from './versionPanelProps.ts';
import { versionWords } from './versionWords.ts';

type RestoredContent = VersionContent & { code: string };

/**
 * Restores a version as a new one, and publishes it. Says what stays as it is. Who comes to undo a deploy, by the query
 * `restore`, finds the form open.
 */
export function RestorePanel(props: VersionPanelProps & { content: RestoredContent }) {
  const { stages, data, chosen, content, query } = props;
  const { viewer } = useSession();
  const why = reasonNot(viewer, stages, content);
  const [choice, setOpen] = useState<boolean>();
  const icon = why === undefined || why === alreadyLive ? 'back' : 'lock';
  const isOpen = why === undefined && (choice ?? query.has('restore'));
  const { restoring, answer } = useRestoration(props, () => setOpen(false));
  const look = () => void data.reload();
  return (
    <div className="restore">
      {isOpen ? (
        <RestoreForm {...props} restoring={restoring} onCancel={() => setOpen(false)} />
      ) : (
        <div className="actions">
          <Button kind="primary" icon={icon} why={why} onClick={() => setOpen(true)}>
            Restore version {chosen.version.number}
          </Button>
          <RunOnVersion key={chosen.version.number} stages={stages} code={content.code} />
        </div>
      )}
      <FailureNote writing={restoring} onLook={look} />
      {answer && <RestoreNote answer={answer} name={stages.name} onLook={look} />}
    </div>
  );
}

/** Makes what restores the version. */
function useRestoration({ stages, data, chosen }: VersionPanelProps, onEnd: () => void) {
  const { ask } = useSession();
  const { name, development } = stages;
  const [answer, setAnswer] = useState<RestoreAnswer>();
  const restoring = useWrite(
    async (message: string) => {
      const { number: version } = chosen.version;
      const input = { name, ifMatch: development.etag, version, publish: true, message };
      return (await ask(restoreFunctionMutation, { input })).restoreFunction ?? nothing;
    },
    (value) => {
      setAnswer(value);
      onEnd();
      void data.reload();
    },
  );
  return { restoring, answer };
}

/** Tells whether a stage has the content of a version. */
function isSame(stage: ContentFragment, content: RestoredContent): boolean {
  const isConfigured =
    stage.comment === content.comment &&
    stage.runtimeName === content.runtimeName &&
    stage.keyValueStoreArns.join(' ') === content.keyValueStoreArns.join(' ');
  return isConfigured && stage.code?.text === content.code;
}

const alreadyLive = 'Visitors get this code now.';

/** Says why the caller cannot restore the content; undefined if the caller can. */
function reasonNot(
  viewer: Viewer,
  { name, live, development }: VersionPanelProps['stages'],
  content: RestoredContent,
): string | undefined {
  const missing = (['WRITE', 'PUBLISH'] as const).find((right) => !mayDo(viewer, right, name));
  if (missing) return reasonOfRights(viewer, missing, name);
  const isLive = live !== null && isSame(live, content) && isSame(development, content);
  return isLive ? alreadyLive : undefined;
}

interface RestoreFormProps extends VersionPanelProps {
  restoring: Writing<string>;
  onCancel: () => void;
}

function RestoreForm({ chosen: { version }, draft, restoring, onCancel }: RestoreFormProps) {
  const { number } = version;
  const [message, setMessage] = useState(
    `Restored ${number}: ${versionWords(version)}`.slice(0, 256),
  );
  return (
    <>
      <TextField
        label="What changes, and why"
        value={message}
        maxLength={256}
        onChange={setMessage}
      />
      <p className="faint small">
        Saves this code and its settings as a new version and publishes it. Entries of key value
        stores stay as they are
        {draft.draft && '; so does your draft, which is then based on an older version'}.
      </p>
      <div className="actions">
        <Button kind="primary" onClick={() => restoring.send(message)}>
          {restoring.isSending ? 'Restoring …' : `Restore version ${number} to Live`}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}

/** Runs the stored tests on the code of a version, which writes nothing. */
function RunOnVersion({ stages, code }: { stages: VersionPanelProps['stages']; code: string }) {
  const run = useTestRun(stages, { code });
  const { outcome, writing } = run;
  return (
    <>
      <Button icon="play" onClick={() => run.run()}>
        {writing.isSending ? 'Running …' : 'Run the stored tests on it'}
      </Button>
      {outcome && !writing.isSending && (
        <span className={outcome.failed > 0 ? 'bad small' : 'good small'} role="status">
          {outcome.passed} of {outcome.passed + outcome.failed} pass
        </span>
      )}
      <FailureNote writing={writing} onLook={() => run.run()} />
    </>
  );
}
