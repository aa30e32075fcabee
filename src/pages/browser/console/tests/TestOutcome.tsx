import type { StoredTest } from '../function/useFunction.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Time } from '../parts/Time.tsx';
import { jsonText } from './event.ts';
import type { Expectation } from './ExpectationField.tsx';
import { TestResult, type ShownResult } from './TestResult.tsx';
import type { TestRunState } from './useTestRun.ts';

interface TestOutcomeProps {
  test: StoredTest;
  result: ShownResult | undefined;
  run: TestRunState;
  onExpect: (expectation: Expectation) => void;
}

/** Shows how one test ended, runs it, and can make what came the expectation. */
export function TestOutcome({ test, result, run, onExpect }: TestOutcomeProps) {
  const { output } = result ?? {};
  const { lastResult } = test;
  return (
    <section className="outcome" aria-label="Outcome">
      <div className="actions">
        <Button icon="play" onClick={() => run.run({ tests: [test.name] })}>
          {run.writing.isSending ? 'Running …' : 'Run'}
        </Button>
        {result && (
          <span className={`state ${result.passed ? 'good' : 'bad'}`} role="status">
            <Icon name={result.passed ? 'check' : 'cross'} />
            {result.passed ? 'Passes' : 'Fails'}
          </span>
        )}
        {!run.outcome && lastResult && (
          <span className="faint small">
            on {lastResult.stage === 'LIVE' ? 'Live' : 'Development'},{' '}
            <Time at={lastResult.ranAt} />
          </span>
        )}
      </div>
      <TestResult event={test.event} result={result} />
      {output != null && (
        <>
          <pre className="code output" tabIndex={0} aria-label="Output">
            {jsonText(output)}
          </pre>
          <div className="actions">
            <Button onClick={() => onExpect({ kind: 'output', text: jsonText(output) })}>
              Make this the expectation
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
