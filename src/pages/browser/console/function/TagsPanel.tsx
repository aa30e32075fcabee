import { useState } from 'react';
import { mayDo, reasonOfRights } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { readTagsQuery, setTagsMutation } from '../documents.generated.ts';
import { useRead } from '../gateway/useRead.ts';
import { useWrite } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { nothing } from '../gateway/nothing.ts';

interface Tag {
  key: string;
  value: string;
}

/** Shows the tags of a function, and replaces them. */
export function TagsPanel({ name }: { name: string }) {
  const { ask } = useSession();
  const reading = useRead(name, async () => {
    const { function: read } = await ask(readTagsQuery, { name });
    return read?.__typename === 'CloudFrontFunction' ? (read.tags ?? []) : [];
  });
  return (
    <section className="panel" aria-label="Tags">
      <header>
        <h2>Tags</h2>
        <span className="faint small">for bills and reports; visitors never see them</span>
      </header>
      <Waiting reading={reading}>
        {(tags) => <TagsForm name={name} tags={tags} onSaved={reading.replace} />}
      </Waiting>
    </section>
  );
}

interface TagsFormProps {
  name: string;
  tags: readonly Tag[];
  onSaved: (tags: { __typename: 'Tag'; key: string; value: string }[]) => void;
}

function TagsForm({ name, tags, onSaved }: TagsFormProps) {
  const { viewer } = useSession();
  const [rows, setRows] = useState<readonly Tag[]>(tags.map(({ key, value }) => ({ key, value })));
  const { saving, isSaved } = useTagsRequest(name, onSaved);
  const right = mayDo(viewer, 'WRITE', name) ? undefined : reasonOfRights(viewer, 'WRITE', name);
  return (
    <div className="form">
      {rows.length === 0 && <p className="faint">No tags yet.</p>}
      {rows.map((row, index) => (
        <TagRow
          key={index}
          tag={row}
          number={index + 1}
          onChange={(next) => setRows(rows.with(index, { ...row, ...next }))}
          onRemove={() => setRows(rows.toSpliced(index, 1))}
        />
      ))}
      <div className="actions">
        <Button icon="plus" onClick={() => setRows([...rows, { key: '', value: '' }])}>
          Add a tag
        </Button>
        <Button why={right} onClick={() => saving.send(rows)}>
          Save tags
        </Button>
      </div>
      <FailureNote writing={saving} onLook={() => saving.dismiss()} />
      {isSaved && (
        <Note tone="good">
          <p>The tags are saved.</p>
        </Note>
      )}
    </div>
  );
}

/** Makes what gives the function these tags, but for those that AWS keeps. */
function useTagsRequest(name: string, onSaved: TagsFormProps['onSaved']) {
  const { ask } = useSession();
  const [isSaved, setSaved] = useState(false);
  const saving = useWrite(
    async (rows: readonly Tag[]) => {
      const tags = rows.filter(({ key }) => key !== '' && !key.startsWith('aws:'));
      return (await ask(setTagsMutation, { input: { name, tags } })).setFunctionTags ?? nothing;
    },
    (answer) => {
      if (answer.__typename !== 'SetFunctionTagsSuccess') return;
      setSaved(true);
      onSaved(answer.tags);
    },
  );
  return { saving, isSaved };
}

interface TagRowProps {
  tag: Tag;
  number: number;
  onChange: (next: Partial<Tag>) => void;
  onRemove: () => void;
}

function TagRow({ tag: { key, value }, number, onChange, onRemove }: TagRowProps) {
  const isOfAws = key.startsWith('aws:');
  const field = (label: string, part: 'key' | 'value', text: string) => (
    <span className="field">
      <input
        aria-label={`${label} of tag ${number}`}
        value={text}
        maxLength={part === 'key' ? 128 : 256}
        readOnly={isOfAws}
        onChange={({ target }) => onChange({ [part]: target.value })}
      />
    </span>
  );
  return (
    <div className="row pair">
      {field('Key', 'key', key)}
      {field('Value', 'value', value)}
      <Button kind="quiet" icon="x" why={isOfAws && 'AWS keeps it.'} onClick={onRemove}>
        <span className="hidden">Remove tag {number}</span>
      </Button>
    </div>
  );
}
