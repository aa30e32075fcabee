import { Icon } from '../parts/Icon.tsx';
import { Words } from '../parts/Words.tsx';
import type { Check } from './useCheck.ts';

interface ProblemsProps {
  check: Check;
  onOpen: (line: number, column: number) => void;
}

/** Lists what the check has found. Each line leads to its place. */
export function Problems({ check: { findings }, onOpen }: ProblemsProps) {
  if (findings.length === 0) return null;
  return (
    <ul className="problems" aria-label="Problems">
      {findings.map(({ severity, line, column, rule, message }) => (
        <li key={`${line} ${column} ${rule} ${message}`}>
          <button className="problem" type="button" onClick={() => onOpen(line ?? 1, column ?? 1)}>
            {severity === 'ERROR' ? (
              <Icon name="cross" className="bad" />
            ) : (
              <Icon name="warn" className="warn" />
            )}
            <span>
              <span className="hidden">{severity === 'ERROR' ? 'Error.' : 'Warning.'} </span>
              {line !== null && <b>Line {line} </b>}
              <Words text={message} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Sums up the check in a word or two. */
export function CheckWords({ check: { errors, isCurrent, isFailed } }: { check: Check }) {
  if (isFailed) return <span className="faint">Not checked</span>;
  if (!isCurrent) return <span className="faint">Checking …</span>;
  return errors === 0 ? (
    <span className="state good">
      <Icon name="check" />
      No errors
    </span>
  ) : (
    <span className="state bad">
      <Icon name="cross" />
      {errors === 1 ? '1 error' : `${errors} errors`}
    </span>
  );
}
