import { useEffect, useState } from 'react';
import { functionPath } from '../app/route.ts';
import { Icon } from '../parts/Icon.tsx';
import { Link } from '../parts/Link.tsx';
import { TestResult, type ShownResult } from '../tests/TestResult.tsx';
import type { StoredTest } from './useFunction.ts';

export type LineResult = ShownResult & { computeUtilization: number | null };

/** Above this, CloudFront may stop the function at the edge. */
const highUtilization = 70;

interface TestLineProps {
  name: string;
  test: StoredTest;
  result: LineResult | undefined;
}

/** Shows one stored test in a line. One that fails opens itself. */
export function TestLine({ name, test, result }: TestLineProps) {
  const isFailed = result?.passed === false;
  const [isOpen, setOpen] = useState(isFailed);
  useEffect(() => setOpen(isFailed), [isFailed]);
  return (
    <li className={isOpen ? 'open' : ''}>
      <button className="t" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ResultIcon result={result} />
        <span className="test-name">{test.name}</span>
        <Utilization percent={test.lastResult?.computeUtilization ?? null} />
      </button>
      {isOpen && (
        <>
          <TestResult event={test.event} result={result} />
          <p className="open-test">
            <Link to={functionPath(name, 'tests', test.name)}>Open the test</Link>
          </p>
        </>
      )}
    </li>
  );
}

/** Shows how a test ended, by icon and, for those who do not see it, by word. */
export function ResultIcon({ result }: { result: { passed: boolean } | undefined }) {
  if (!result) {
    return (
      <>
        <Icon name="circle" className="faint" />
        <span className="hidden">Not run:</span>
      </>
    );
  }
  return (
    <>
      <Icon name={result.passed ? 'check' : 'cross'} className={result.passed ? 'good' : 'bad'} />
      <span className="hidden">{result.passed ? 'Passes:' : 'Fails:'}</span>
    </>
  );
}

/** Shows the compute utilization that CloudFront gave last. */
function Utilization({ percent }: { percent: number | null }) {
  if (percent === null) return null;
  const isHigh = percent > highUtilization;
  return (
    <span
      className={isHigh ? 'warn small' : 'faint small'}
      title="Of the time that CloudFront allows"
    >
      {percent} %{isHigh && ', may be throttled'}
    </span>
  );
}
