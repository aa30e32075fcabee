import { functionPath } from '../app/route.ts';
import type { TabProps } from '../function/tabProps.ts';
import { ResultIcon } from '../function/TestLine.tsx';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Link } from '../parts/Link.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import type { StoredTest } from '../function/useFunction.ts';
import { NewTest } from './NewTest.tsx';
import { TestForm } from './TestForm.tsx';
import { useTestRun, type TestRunState } from './useTestRun.ts';

/** Shows the stored tests of a function, and one of them to change. */
export function TestsTab(props: TabProps) {
  const { stages, data, draft, item } = props;
  const run = useTestRun(stages, draft, () => void data.tests.reload());
  return (
    <Waiting reading={data.tests} lines={8}>
      {(tests) => {
        const chosen = tests.find(({ name }) => name === item);
        return (
          <div className="past">
            <TestNames {...props} tests={tests} run={run} />
            {chosen ? (
              <TestForm key={`${chosen.name} ${chosen.rev}`} {...props} test={chosen} run={run} />
            ) : (
              <NewTest key={item ?? ''} {...props} suggestion={item} />
            )}
          </div>
        );
      }}
    </Waiting>
  );
}

interface TestNamesProps extends TabProps {
  tests: readonly StoredTest[];
  run: TestRunState;
}

function TestNames({ stages, item, draft, tests, run }: TestNamesProps) {
  const { name, live } = stages;
  const what = draft.draft ? 'your draft' : 'Development';
  return (
    <section className="panel" aria-label="Stored tests">
      <header>
        <Button icon="play" onClick={() => run.run()} why={tests.length === 0 && 'No tests yet.'}>
          {run.writing.isSending ? 'Running …' : `Run all on ${what}`}
        </Button>
        {live && tests.length > 0 && (
          <Button kind="quiet" onClick={() => run.run({ stage: 'LIVE' })}>
            Run on Live
          </Button>
        )}
      </header>
      <FailureNote writing={run.writing} onLook={() => run.run()} />
      <ul className="versions">
        {tests.map((test) => (
          <li key={test.name}>
            <Link to={functionPath(name, 'tests', test.name)} {...currentIf(test.name === item)}>
              <ResultIcon
                result={run.outcome?.results.get(test.name) ?? test.lastResult ?? undefined}
              />
              <b>{test.name}</b>
            </Link>
          </li>
        ))}
        <li>
          <Link to={functionPath(name, 'tests', 'new')} {...currentIf(item === 'new')}>
            <Icon name="plus" />
            New test
          </Link>
        </li>
      </ul>
    </section>
  );
}

const currentIf = (isCurrent: boolean) => (isCurrent ? ({ 'aria-current': 'true' } as const) : {});
