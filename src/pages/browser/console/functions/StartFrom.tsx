import { useEffect, useState } from 'react';
import { useSession, type Session } from '../app/session.ts';
import { readFunctionQuery } from '../documents.generated.ts';
import { readDraft } from '../drafts/drafts.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { examples } from './examples.ts';

interface StartFromProps {
  copied: string | undefined;
  onCode: (code: string) => void;
}

/** Lets a person choose the code that a function starts with: an example, a file, or what the address names. */
export function StartFrom({ copied, onCode }: StartFromProps) {
  const session = useSession();
  const [choice, setChoice] = useState(copied ?? 'empty');
  useEffect(() => {
    const example = examples.find((each) => each.id === choice);
    if (example) onCode(example.code);
    else void readOther(choice, session).then(onCode);
  }, [choice, session, onCode]);
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
    </>
  );
}

/** Gives the code of `copy:NAME` or `draft:NAME`; nothing of anything else. */
async function readOther(choice: string, { ask, owner }: Session): Promise<string> {
  const name = choice.slice(choice.indexOf(':') + 1);
  if (choice.startsWith('draft:')) return readDraft(owner, name)?.code ?? '';
  if (!choice.startsWith('copy:')) return '';
  const { function: read } = await ask(readFunctionQuery, { name });
  return read?.__typename === 'CloudFrontFunction' ? (read.code?.text ?? '') : '';
}
