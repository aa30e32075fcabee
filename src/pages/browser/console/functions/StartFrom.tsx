import { useEffect, useState } from 'react';
import { useSession, type Session } from '../app/session.ts';
import { readFunctionQuery } from '../documents.generated.ts';
import { readDraft } from '../drafts/drafts.ts';
import { failureOfRejection, type Failure } from '../gateway/failure.ts';
import { Button } from '../parts/Button.tsx';
import { FailureWords } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { examples } from './examples.ts';

interface StartFromProps {
  copied: string | undefined;
  onCode: (code: string) => void;
}

/** Lets a person choose the code that a function starts with: an example, a file, or what the address names. */
export function StartFrom({ copied, onCode }: StartFromProps) {
  const [choice, setChoice] = useState(copied ?? 'empty');
  const { failure, again } = useChosenCode(choice, onCode);
  const readFile = async (file: File | undefined) => {
    if (file) onCode(await file.text());
  };
  return (
    <>
      <SelectField label="Start from" value={choice} onChange={setChoice}>
        {examples.map((each) => (
          <option key={each.id} value={each.id}>
            {each.title}
          </option>
        ))}
        <option value="file">A file</option>
        {copied?.includes(':') === true && (
          <option value={copied}>
            {copied.startsWith('draft:') ? 'My draft of ' : 'A copy of '}
            {copied.slice(copied.indexOf(':') + 1)}
          </option>
        )}
      </SelectField>
      {choice === 'file' && (
        <input
          type="file"
          aria-label="File with the code"
          accept=".js,.mjs,text/javascript"
          onChange={({ target }) => void readFile(target.files?.[0])}
        />
      )}
      {failure && (
        <Note tone="bad" actions={<Button onClick={again}>Try again</Button>}>
          <FailureWords failure={failure} />
        </Note>
      )}
    </>
  );
}

/** Gives the code of what is chosen to `onCode`, and tells why it could not be read. */
function useChosenCode(choice: string, onCode: (code: string) => void) {
  const session = useSession();
  const [failure, setFailure] = useState<Failure>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const example = examples.find((each) => each.id === choice);
    if (example) onCode(example.code);
    else {
      setFailure(undefined);
      readOther(choice, session).then(onCode, (error) => setFailure(failureOfRejection(error)));
    }
  }, [choice, session, onCode, turn]);
  return { failure, again: () => setTurn(turn + 1) };
}

/** Gives the code of `copy:NAME` or `draft:NAME`; nothing of anything else. */
async function readOther(choice: string, { ask, owner }: Session): Promise<string> {
  const name = choice.slice(choice.indexOf(':') + 1);
  if (choice.startsWith('draft:')) return readDraft(owner, name)?.code ?? '';
  if (!choice.startsWith('copy:')) return '';
  const { function: read } = await ask(readFunctionQuery, { name });
  return read?.__typename === 'CloudFrontFunction' ? (read.code?.text ?? '') : '';
}
