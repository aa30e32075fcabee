import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import type { RestoreFunctionMutation } from '../documents.generated.ts';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Note.tsx';

export type RestoreAnswer = NonNullable<RestoreFunctionMutation['restoreFunction']>;

interface RestoreNoteProps {
  answer: RestoreAnswer;
  name: string;
  onLook: () => void;
}

/** Tells how a restoration ended, and what visitors get now. */
export function RestoreNote({ answer, name, onLook }: RestoreNoteProps) {
  if (answer.__typename === 'RestoreFunctionSuccess') return <Restored answer={answer} />;
  if (answer.__typename === 'PreconditionFailed') {
    const see = <Button onClick={() => go(functionPath(name, 'history'))}>See what changed</Button>;
    const what =
      answer.outcome === 'UNKNOWN'
        ? 'Yours may have been written in between.'
        : 'Nothing was restored.';
    return (
      <Note tone="warn" actions={see}>
        <p>
          <b>Somebody has saved another version meanwhile.</b> {what} Look at it, then restore.
        </p>
      </Note>
    );
  }
  const isStopped = answer.__typename === 'DeployStopped';
  return (
    <Note tone="bad" actions={<Button onClick={onLook}>Look again</Button>}>
      <p>
        <b>
          {isStopped
            ? 'The code is restored in Development, and not published. '
            : 'Nothing was restored. '}
        </b>
        {answer.message}
      </p>
    </Note>
  );
}

function Restored({
  answer,
}: {
  answer: Extract<RestoreAnswer, { __typename: 'RestoreFunctionSuccess' }>;
}) {
  const { version, recovered, keyValueStoresNotRestored: stores } = answer;
  return (
    <Note tone="good">
      <p>
        <b>{version ? `Version ${version.number} is live.` : 'It is live.'}</b> Distributions take
        it over within minutes.
        {stores.length > 0 && ' The entries of its key value store are as they were.'}
        {recovered && " CloudFront's answer was lost; a second look found this done."}
      </p>
    </Note>
  );
}
