import { useState } from 'react';
import { CodeLine } from '../code/CodeLine.tsx';
import { diffOf } from '../code/diffLines.ts';
import { Button } from '../parts/Button.tsx';
import { Segments } from '../parts/Segments.tsx';
import type { Choice, Overlap } from './useMerge.ts';

interface OverlapCardProps {
  overlap: Overlap;
  index: number;
  count: number;
  them: string;
  /** Is the number of their version, if it is known. */
  saved: number | undefined;
  /** Names what was there before both. */
  before: string;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

const optionsFor = (them: string): { value: Choice; label: string }[] => [
  { value: 'theirs', label: them === 'Theirs' ? 'Theirs' : `${them}’s` },
  { value: 'mine', label: 'Yours' },
  { value: 'both', label: 'Both in turn' },
  { value: 'hand', label: 'By hand' },
];

/** Shows lines that both have changed: theirs and yours against what was before, and which are to be used. */
export function OverlapCard({
  overlap,
  index,
  count,
  them,
  saved,
  before,
  choice,
  onChoose,
}: OverlapCardProps) {
  const [isBaseShown, setBaseShown] = useState(false);
  const { base, line } = overlap;
  return (
    <section className="panel" aria-label={`Decision ${index + 1}`}>
      <header>
        <h2>To decide</h2>
        <span className="faint">
          {index + 1} of {count}: both changed line {line}
        </span>
        <span className="grow" />
        <Button kind="quiet" aria-pressed={isBaseShown} onClick={() => setBaseShown(!isBaseShown)}>
          {isBaseShown ? 'Hide' : 'Show'} {before}, before both
        </Button>
      </header>
      {isBaseShown && <Side title={before} base={base} lines={base} line={line} />}
      <BothSides overlap={overlap} them={them} saved={saved} />
      <footer>
        <span>Use</span>
        <Segments
          label={`Use for line ${line}`}
          value={choice}
          options={optionsFor(them)}
          onChoose={onChoose}
        />
        {choice === 'hand' && <span className="faint small">as you have written it below</span>}
      </footer>
    </section>
  );
}

function BothSides({ overlap, them, saved }: Pick<OverlapCardProps, 'overlap' | 'them' | 'saved'>) {
  const { base, theirs, mine, line } = overlap;
  return (
    <div className="choice">
      <Side title={them} of="theirs" base={base} lines={theirs} line={line} saved={saved} />
      <Side title="You" of="mine" base={base} lines={mine} line={line} />
    </div>
  );
}

interface SideProps {
  title: string;
  of?: 'theirs' | 'mine';
  base: readonly string[];
  lines: readonly string[];
  line: number;
  saved?: number | undefined;
}

function Side({ title, of, base, lines, line, saved }: SideProps) {
  const diff = diffOf(base.join('\n'), lines.join('\n'));
  return (
    <div>
      <h3>
        {of && <span className={`dot ${of}`} />}
        <b>{title}</b>
        <span className="faint">
          {of === 'theirs'
            ? `${saved === undefined ? '' : `version ${saved}, `}in Development now`
            : of === 'mine'
              ? 'your draft'
              : ''}
        </span>
      </h3>
      <pre className="code diff" tabIndex={0} aria-label={`${title}, line ${line}`}>
        <code>
          {diff.map(({ kind, text, before, after, marks }, index) => (
            <CodeLine
              key={`${index} ${kind}`}
              text={text}
              number={String((before ?? after ?? 1) + line - 1)}
              className={kind === 'same' ? '' : kind}
              marks={marks}
              {...(kind !== 'same' && { sign: kind === 'add' ? '+' : '−' })}
            />
          ))}
        </code>
      </pre>
    </div>
  );
}
