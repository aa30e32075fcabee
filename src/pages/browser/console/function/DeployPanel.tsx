import { useEffect, useId, useRef } from 'react';
import { modifier } from '../app/KeysHelp.tsx';
import { mayDo, reasonOfRights, type Viewer } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { bytesOf, maxBytes } from '../code/codeSize.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { ConfigurationDiff } from './ConfigurationDiff.tsx';
import { shownAfter } from './configuration.ts';
import { DeployNote } from './DeployNote.tsx';
import { DeploySteps } from './DeploySteps.tsx';
import type { DeployPanelProps } from './deployPanelProps.ts';
import type { DeployState } from './useDeploy.ts';
import type { DraftState } from './useDraft.ts';
import type { Stages } from './useFunction.ts';

/** Says what a deploy will do, asks why, and does it in one run. */
export function DeployPanel(props: DeployPanelProps) {
  const { panel, draft, deploy, stages } = props;
  const { development } = stages;
  return (
    <section className="panel" aria-label="Deploy" ref={panel}>
      <header>
        <h2>Deploy</h2>
        <span className="faint small">one run, stops at the first failure</span>
      </header>
      <div className="deploy">
        <Message draft={draft} deploy={deploy} />
        <ConfigurationDiff
          before={development}
          after={shownAfter(development, draft.draft?.configuration)}
        />
        <DeploySteps {...props} />
        <DeployButtons {...props} />
        <FailureNote writing={deploy.deploying} onLook={deploy.look} />
        <FailureNote writing={deploy.saving} onLook={deploy.look} />
        <DeployNote {...props} />
      </div>
    </section>
  );
}

function DeployButtons({ stages, draft, deploy }: DeployPanelProps) {
  const { viewer } = useSession();
  const reason = deployReason(viewer, stages, draft);
  const look = isInDoubt(deploy) ? 'Look again first.' : undefined;
  return (
    <div className="actions">
      <Button
        kind="primary"
        icon={reason?.isRight ? 'lock' : undefined}
        why={look ?? reason?.words}
        onClick={deploy.deploy}
      >
        {deploy.deploying.isSending ? 'Deploying …' : 'Deploy to Live'}
      </Button>
      {draft.draft && (
        <Button
          shortcut={`${modifier} S`}
          why={look ?? writeReason(viewer, stages, draft)}
          onClick={deploy.save}
        >
          {deploy.saving.isSending ? 'Saving …' : 'Save only'}
        </Button>
      )}
    </div>
  );
}

/** Tells that something may have been written, so that nothing else may be before it has been looked at. */
function isInDoubt({ deploying, saving }: DeployState): boolean {
  return (deploying.failure ?? saving.failure)?.isUnknown === true;
}

function Message({ draft, deploy }: { draft: DraftState; deploy: DeployState }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isMissing = deploy.isMessageMissing && draft.message.trim() === '';
  useEffect(() => {
    if (isMissing) field.current?.focus();
  }, [isMissing]);
  return (
    <>
      <label htmlFor={id}>What changes, and why</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        maxLength={256}
        value={draft.message}
        aria-invalid={isMissing}
        {...(isMissing && { 'aria-describedby': `${id}-why` })}
        onChange={({ target }) => draft.write({ message: target.value.replaceAll('\n', ' ') })}
      />
      {isMissing && (
        <p id={`${id}-why`} className="bad small" role="alert">
          Say what changes, and why: it becomes history.
        </p>
      )}
    </>
  );
}

/** Says why nothing can be written now; undefined if it can. */
function writeReason(viewer: Viewer, { name }: Stages, { code }: DraftState): string | undefined {
  if (bytesOf(code) > maxBytes) return 'The code is too large.';
  if (code === '') return 'There is no code.';
  return mayDo(viewer, 'WRITE', name) ? undefined : reasonOfRights(viewer, 'WRITE', name);
}

function deployReason(
  viewer: Viewer,
  stages: Stages,
  draft: DraftState,
): { words: string; isRight: boolean } | undefined {
  const { name, development, live } = stages;
  const missing = (['PUBLISH', 'TEST'] as const).find((right) => !mayDo(viewer, right, name));
  if (missing) {
    const advice = "Save it, then send this page's link to someone who may.";
    return { words: `${reasonOfRights(viewer, missing, name)} ${advice}`, isRight: true };
  }
  const words = writeReason(viewer, stages, draft);
  if (words !== undefined) return { words, isRight: !mayDo(viewer, 'WRITE', name) };
  const isChanged = Object.keys(draft.draft?.configuration ?? {}).length > 0;
  const isNews =
    isChanged || draft.code !== live?.code?.text || development.comment !== live.comment;
  return isNews || live === null || live.lastModifiedTime < development.lastModifiedTime
    ? undefined
    : { words: 'Visitors get this code already.', isRight: false };
}
