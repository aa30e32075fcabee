import type { PartialReason } from '../documents.generated.ts';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Note.tsx';
import type { PartAnswer, Sync, Wish } from './useSync.ts';

const reasons: Record<PartialReason, string> = {
  DEADLINE: 'One request has not the time for all of it.',
  CALLS: 'One request may not write all of it.',
  CONFLICT: 'Somebody has changed the store meanwhile.',
  UNAVAILABLE: 'CloudFront did not answer.',
  REFUSED: 'CloudFront refused a change.',
  DELETE_GUARD: 'Somebody has added entries that this would delete.',
};

interface SyncNoteProps {
  sync: Sync;
  wish: Wish;
  /** Plans anew, over what is there now. */
  onReplan: () => void;
}

/** Tells that a sync has not been made, or only a part of it, and how to go on. */
export function SyncNote({ sync, wish, onReplan }: SyncNoteProps) {
  const { end, stopped, done } = sync;
  if (end === 'changed') {
    return (
      <Note tone="warn" actions={<Button onClick={onReplan}>Plan again</Button>}>
        <p>
          <b>Somebody has changed the store meanwhile.</b>{' '}
          {done === 0 ? 'Nothing was written.' : `${done} changes are applied, the others are not.`}
        </p>
      </Note>
    );
  }
  if (!stopped) return null;
  return <StoppedNote stopped={stopped} sync={sync} wish={wish} onReplan={onReplan} />;
}

function StoppedNote({ stopped, sync, wish, onReplan }: SyncNoteProps & { stopped: PartAnswer }) {
  const { reason, inDoubt, remaining, message } = stopped;
  const left = remaining && remaining.puts + remaining.deletes;
  const mayGoOn = stopped.retryable && reason !== 'CONFLICT' && reason !== 'DELETE_GUARD';
  const actions = (
    <>
      {mayGoOn && (
        <Button kind="primary" onClick={() => sync.goOn(wish)}>
          {sync.writing.isSending
            ? 'Going on …'
            : `Continue with ${left === null ? 'the rest' : `the remaining ${left}`}`}
        </Button>
      )}
      <Button onClick={onReplan}>Plan again</Button>
    </>
  );
  return (
    <Note tone="warn" actions={actions}>
      <p>
        <b>A part is applied. {reasons[reason]}</b> {reason === 'REFUSED' && message}
      </p>
      <ul>
        <li>{sync.done} confirmed</li>
        <li>{inDoubt} in doubt: CloudFront may still make them</li>
        <li>
          {remaining
            ? `${remaining.puts} to write and ${remaining.deletes} to delete remain`
            : 'What remains could not be read'}
        </li>
      </ul>
    </Note>
  );
}
