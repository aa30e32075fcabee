import { useState } from 'react';
import { functionPath } from '../app/route.ts';
import { useSession } from '../app/session.ts';
import { mayDo, reasonOfRights } from '../app/rights.ts';
import type { RunFragment } from '../documents.generated.ts';
import type { Reading } from '../gateway/useRead.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Link } from '../parts/Link.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { modifier } from '../app/KeysHelp.tsx';
import type { TestRunState } from '../tests/useTestRun.ts';
import { TestLine, type LineResult } from './TestLine.tsx';
import type { StoredTest } from './useFunction.ts';

const shownAtFirst = 5;

interface TestsPanelProps {
  name: string;
  tests: Reading<readonly StoredTest[]>;
  run: TestRunState;
  deployed: RunFragment | undefined;
}

/** Shows the stored tests with how they ended, and runs them. */
export function TestsPanel({ name, tests, run, deployed }: TestsPanelProps) {
  const { viewer } = useSession();
  const { isSending } = run.writing;
  const why = mayDo(viewer, 'TEST', name) ? undefined : reasonOfRights(viewer, 'TEST', name);
  const resultOf = (test: StoredTest): LineResult | undefined =>
    run.outcome?.results.get(test.name) ??
    deployed?.results.find((result) => result.name === test.name) ??
    test.lastResult ??
    undefined;
  return (
    <section className="panel tests" aria-label="Stored tests" aria-busy={isSending}>
      <header>
        <h2>Stored tests</h2>
        <Summary run={run} />
        <span className="grow" />
        {(tests.value?.length ?? 0) > 0 && (
          <Button icon="play" shortcut={`${modifier} ↵`} why={why} onClick={() => run.run()}>
            {isSending ? 'Running …' : 'Run'}
          </Button>
        )}
      </header>
      <FailureNote writing={run.writing} onLook={() => run.run()} />
      <Waiting reading={tests}>
        {(all) => <TestList name={name} tests={all} resultOf={resultOf} />}
      </Waiting>
    </section>
  );
}

function Summary({ run: { outcome, writing } }: { run: TestRunState }) {
  if (writing.isSending || !outcome) return null;
  const { passed, failed } = outcome;
  const all = passed + failed;
  return (
    <span className={failed > 0 ? 'bad small' : 'good small'} role="status">
      {failed > 0
        ? `${failed} of ${all} ${failed === 1 ? 'fails' : 'fail'}`
        : `${passed} of ${all} pass`}
    </span>
  );
}

interface TestListProps {
  name: string;
  tests: readonly StoredTest[];
  resultOf: (test: StoredTest) => LineResult | undefined;
}

function TestList({ name, tests, resultOf }: TestListProps) {
  const [isAll, setAll] = useState(false);
  if (tests.length === 0) {
    return (
      <p className="nothing">
        No tests yet. <Link to={functionPath(name, 'tests')}>Store the first test</Link>
      </p>
    );
  }
  const isFailed = (test: StoredTest) => resultOf(test)?.passed === false;
  const sorted = [...tests.filter(isFailed), ...tests.filter((test) => !isFailed(test))];
  const failing = tests.filter(isFailed).length;
  const shown = isAll ? sorted : sorted.slice(0, Math.max(shownAtFirst, failing));
  return (
    <>
      <ul>
        {shown.map((test) => (
          <TestLine key={test.name} name={name} test={test} result={resultOf(test)} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button kind="quiet" icon="down" className="more-tests" onClick={() => setAll(true)}>
          {sorted.length - shown.length} more
        </Button>
      )}
    </>
  );
}
