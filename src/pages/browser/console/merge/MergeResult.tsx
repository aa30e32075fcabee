import { useEffect, useRef } from 'react';
import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import { useSession } from '../app/session.ts';
import { bytesOf, maxBytes } from '../code/codeSize.ts';
import { CodeEditor } from '../code/editor/CodeEditor.tsx';
import type { EditorHandle } from '../code/editor/createCodeEditor.ts';
import { SizeMeter } from '../code/SizeMeter.tsx';
import type { Draft } from '../drafts/drafts.ts';
import type { TabProps } from '../function/tabProps.ts';
import { configurationOf, type Configuration } from '../function/configuration.ts';
import { CheckWords, Problems } from '../function/Problems.tsx';
import { useCheck, type Check } from '../function/useCheck.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useTestRun } from '../tests/useTestRun.ts';
import type { Merge } from './useMerge.ts';

interface MergeResultProps extends TabProps {
  own: Draft;
  merge: Merge;
  /** Holds what of the draft is kept besides the code. */
  changes: Partial<Configuration>;
  /** Names whose change is merged. */
  them: string;
  /** Is the number of their version, if it is known. */
  number: number | undefined;
}

/** Shows the merged code, to be edited, with its problems, size and tests; and takes it over as the draft. */
export function MergeResult(props: MergeResultProps) {
  const { stages, merge, changes, them } = props;
  const { ask } = useSession();
  const editor = useRef<EditorHandle>(undefined);
  const configuration = { ...configurationOf(stages.development), ...changes };
  const check = useCheck(ask, { code: merge.result, ...configuration });
  return (
    <>
      <section className="panel editor merged" aria-label="Result">
        <ResultHeader merged={merge.merged} them={them} />
        <CodeEditor
          label="Merged code"
          value={merge.result}
          onChange={merge.edit}
          marks={merge.marks}
          findings={check.findings}
          handle={editor}
        />
        <Problems check={check} onOpen={(line, column) => editor.current?.reveal(line, column)} />
      </section>
      <MergeActions {...props} check={check} />
    </>
  );
}

function ResultHeader({ merged, them }: { merged: Merge['merged']; them: string }) {
  return (
    <header>
      <h2>Result</h2>
      <span className="faint only-wide">edit freely</span>
      <span className="grow" />
      <span className="row small">
        <span className="dot theirs" />
        {merged.theirs} merged from {them}
      </span>
      <span className="row small">
        <span className="dot" />
        {merged.mine} merged from you
      </span>
    </header>
  );
}

/** Takes the merged code over as the draft, and says how it stands. */
function MergeActions({
  stages,
  draft,
  own,
  merge,
  changes,
  number,
  check,
}: MergeResultProps & { check: Check }) {
  const { name, development } = stages;
  const saved = configurationOf(development);
  const configuration = { ...saved, ...changes };
  const tests = useTestRun(stages, { code: merge.result, configuration });
  const takeOver = () => {
    const { etag, code } = development;
    const base = { etag, code: code?.text ?? '', number, configuration: saved };
    const at = new Date().toISOString();
    draft.put({ ...own, base, code: merge.result, configuration: changes, at });
    go(functionPath(name));
  };
  const isTooLarge = bytesOf(merge.result) > maxBytes;
  return (
    <>
      <FailureNote writing={tests.writing} onLook={() => tests.run()} />
      <div className="sticky">
        <Button kind="primary" why={isTooLarge && 'The code is too large.'} onClick={takeOver}>
          Go on with merged code
        </Button>
        <Button kind="quiet" onClick={() => go(functionPath(name))}>
          Back to your draft
        </Button>
        <span className="grow only-wide" />
        <CheckWords check={check} />
        <TestsOfMerge tests={tests} code={merge.result} />
        <SizeMeter code={merge.result} />
      </div>
    </>
  );
}

/** Runs the stored tests on the merged code when it has been left alone for a moment. */
function TestsOfMerge({ tests, code }: { tests: ReturnType<typeof useTestRun>; code: string }) {
  const { run, outcome } = tests;
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), 800);
    return () => clearTimeout(timer);
  }, [code]);
  if (!outcome || outcome.code !== code || outcome.passed + outcome.failed === 0) return null;
  const { passed, failed } = outcome;
  return (
    <span className={`state small ${failed > 0 ? 'bad' : 'good'}`} role="status">
      <Icon name={failed > 0 ? 'cross' : 'check'} />
      {failed > 0
        ? `${failed} of ${passed + failed} tests fail`
        : `${passed} of ${passed} tests pass`}
    </span>
  );
}
