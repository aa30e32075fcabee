import type { ReactNode } from 'react';
import type { Failure } from '../gateway/failure.ts';
import type { Writing } from '../gateway/useWrite.ts';
import { Button } from './Button.tsx';
import { CopyDetails } from './CopyDetails.tsx';
import { Note } from './Note.tsx';

interface FailureNoteProps<Input> {
  writing: Writing<Input>;
  /** Reads what is there now. */
  onLook: () => void;
}

/** Tells why a change was not made, and what can be done: wait, try again, look. */
export function FailureNote<Input>({ writing, onLook }: FailureNoteProps<Input>) {
  const { failure, retryInSeconds, sendAgain, dismiss } = writing;
  if (!failure) return null;
  if (failure.isUnknown) return <UnknownNote failure={failure} onLook={onLook} dismiss={dismiss} />;
  if (retryInSeconds !== undefined) return <RetryNote writing={writing} seconds={retryInSeconds} />;
  const mayRepeat = ['Throttling', 'ServiceUnavailable', 'Conflict', 'Offline', 'Fault'].includes(
    failure.code,
  );
  const actions = (
    <>
      {mayRepeat && <Button onClick={sendAgain}>Try again</Button>}
      <CopyDetails failure={failure} />
      <Button kind="quiet" onClick={dismiss}>
        Dismiss
      </Button>
    </>
  );
  return (
    <Note tone="bad" actions={actions}>
      <FailureWords failure={failure} />
    </Note>
  );
}

interface RetryNoteProps<Input> {
  writing: Writing<Input>;
  seconds: number;
}

function RetryNote<Input>({
  writing: { failure, sendAgain, dismiss },
  seconds,
}: RetryNoteProps<Input>) {
  const actions = (
    <>
      <Button onClick={sendAgain}>Try now</Button>
      <Button kind="quiet" onClick={dismiss}>
        Stop
      </Button>
    </>
  );
  return (
    <Note tone="warn" icon="clock" actions={actions}>
      <p>
        {failure?.code === 'Throttling'
          ? 'CloudFront takes fewer requests than were sent.'
          : 'CloudFront did not answer.'}{' '}
        Nothing was written. <b>Trying again in {seconds} s.</b>
      </p>
    </Note>
  );
}

interface UnknownNoteProps {
  failure: Failure;
  onLook: () => void;
  dismiss: () => void;
}

function UnknownNote({ failure, onLook, dismiss }: UnknownNoteProps) {
  const look = () => {
    dismiss();
    onLook();
  };
  const actions = (
    <>
      <Button kind="primary" onClick={look}>
        Look again
      </Button>
      <CopyDetails failure={failure} />
    </>
  );
  return (
    <Note tone="warn" actions={actions}>
      <p>
        <b>CloudFront did not answer.</b> The change may have been written. Look before you try
        again.
      </p>
    </Note>
  );
}

const words: Record<string, ReactNode> = {
  Unauthenticated: <b>Your token has expired. Paste a new one, then do it again.</b>,
  NoSuchFunctionExists: <b>There is no function of this name that you may read.</b>,
};

/** Says what failed in words for people. */
export function FailureWords({ failure }: { failure: Failure }) {
  const known = words[failure.code];
  if (known !== undefined) return <p>{known}</p>;
  if (failure.code === 'AccessDenied') {
    return (
      <p>
        <b>You may not do this.</b> {failure.message} <code>{failure.action}</code>
      </p>
    );
  }
  if (failure.code === 'InvalidArgument' && failure.violations.length > 0) {
    return (
      <ul>
        {failure.violations.map(({ path, message }) => (
          <li key={path + message}>
            <code>{path}</code> {message}
          </li>
        ))}
      </ul>
    );
  }
  const isFault = failure.code === 'Fault' || failure.code === 'INTERNAL_SERVER_ERROR';
  return (
    <p>
      {isFault && <b>The gateway could not do this. </b>}
      {failure.message}
    </p>
  );
}
