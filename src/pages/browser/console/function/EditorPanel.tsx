import { useMemo, useState, type RefObject } from 'react';
import { changedLines } from '../code/diffLines.ts';
import { DiffView } from '../code/DiffView.tsx';
import { CodeEditor } from '../code/editor/CodeEditor.tsx';
import type { EditorHandle } from '../code/editor/createCodeEditor.ts';
import { format } from '../code/format.ts';
import { SizeMeter } from '../code/SizeMeter.tsx';
import { Button } from '../parts/Button.tsx';
import { Segments } from '../parts/Segments.tsx';
import { ConfigurationDiff } from './ConfigurationDiff.tsx';
import { runtimeWords, shownAfter } from './configuration.ts';
import { CheckWords, Problems } from './Problems.tsx';
import type { Check } from './useCheck.ts';
import type { DraftState } from './useDraft.ts';
import type { Stages } from './useFunction.ts';

const views = [
  { value: 'edit', label: 'Edit' },
  { value: 'changes', label: 'Changes' },
] as const;

interface EditorPanelProps {
  stages: Stages;
  draft: DraftState;
  check: Check;
  editor: RefObject<EditorHandle | undefined>;
}

/** Shows the editor, what differs, what the check has found, and how much room is left. */
export function EditorPanel({ stages: { development }, draft, check, editor }: EditorPanelProps) {
  const [view, setView] = useState<'edit' | 'changes'>('edit');
  const [place, setPlace] = useState({ line: 1, column: 1 });
  const { code } = draft;
  return (
    <section className="panel editor" aria-label="Code">
      <header>
        <Segments label="View" value={view} options={views} onChoose={setView} />
        <span className="grow" />
        <span className="faint small only-wide">
          {runtimeWords(shownAfter(development, draft.draft?.configuration).runtimeName)}
        </span>
        <FormatButton code={code} onCode={(formatted) => draft.write({ code: formatted })} />
      </header>
      <CodeOfPage
        view={view}
        development={development}
        draft={draft}
        check={check}
        editor={editor}
        onCursor={(line, column) => setPlace({ line, column })}
      />
      <Problems check={check} onOpen={(line, column) => editor.current?.reveal(line, column)} />
      <footer>
        <CheckWords check={check} />
        <SizeMeter code={code} />
        <span className="grow" />
        <span className="only-wide">
          Line {place.line}, column {place.column}
        </span>
      </footer>
    </section>
  );
}

interface CodeOfPageProps extends Pick<EditorPanelProps, 'draft' | 'check' | 'editor'> {
  view: 'edit' | 'changes';
  development: Stages['development'];
  onCursor: (line: number, column: number) => void;
}

/** Shows the code to be edited, or what differs from Development. */
function CodeOfPage({ view, development, draft, check, editor, onCursor }: CodeOfPageProps) {
  const { code } = draft;
  const saved = development.code?.text ?? '';
  const marks = useMemo(
    () => changedLines(saved, code).map((line) => ({ line, of: 'mine' as const })),
    [saved, code],
  );
  if (view === 'changes') {
    const after = shownAfter(development, draft.draft?.configuration);
    return (
      <>
        <ConfigurationDiff before={development} after={after} />
        <DiffView before={saved} after={code} label="What your draft changes" />
      </>
    );
  }
  const isText = development.code?.text !== null;
  return (
    <CodeEditor
      label={isText ? 'Code' : 'Code that is no text, and cannot be edited here'}
      value={code}
      onChange={(text) => draft.write({ code: text })}
      onCursor={onCursor}
      marks={marks}
      findings={check.findings}
      isReadOnly={!isText}
      handle={editor}
    />
  );
}

function FormatButton({ code, onCode }: { code: string; onCode: (code: string) => void }) {
  const [problem, setProblem] = useState<string>();
  const apply = async () => {
    try {
      onCode(await format(code));
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof Error ? error.message.split('\n')[0] : String(error));
    }
  };
  return (
    <>
      {problem !== undefined && (
        <span className="bad small" role="alert">
          {problem}
        </span>
      )}
      <Button kind="quiet" onClick={() => void apply()}>
        Format
      </Button>
    </>
  );
}
