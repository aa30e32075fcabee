import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import { personOf } from '../history/versionWords.ts';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Note.tsx';
import type { DraftState } from './useDraft.ts';
import type { History, Stages } from './useFunction.ts';

interface DraftNotesProps {
  stages: Stages;
  history: History | undefined;
  draft: DraftState;
}

/** Tells when somebody has saved another version since the draft began, or another tab has another draft. */
export function DraftNotes({ stages, history, draft }: DraftNotesProps) {
  const { draft: own, elsewhere } = draft;
  const newest = history?.items.find(({ isDevelopment }) => isDevelopment)?.version;
  const isOld = own !== undefined && own.base.etag !== stages.development.etag;
  return (
    <>
      {isOld && (
        <Note
          tone="info"
          actions={
            <Button onClick={() => go(functionPath(stages.name, 'merge'))}>See what changed</Button>
          }
        >
          <p>
            <b>
              {newest && newest.author !== null ? personOf(newest) : 'Somebody'} saved another
              version while you worked.
            </b>{' '}
            Your draft is kept. Merge the two before you deploy.
          </p>
        </Note>
      )}
      {elsewhere && elsewhere.at !== own?.at && (
        <Note tone="info" actions={<Button onClick={draft.takeOther}>Take the other draft</Button>}>
          <p>
            <b>Changed in another tab.</b> What you type here would take its place.
          </p>
        </Note>
      )}
    </>
  );
}
