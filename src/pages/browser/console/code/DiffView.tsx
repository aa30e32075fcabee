import { useMemo } from 'react';
import { CodeLine } from './CodeLine.tsx';
import { diffOf, withoutDistant, type DiffLine } from './diffLines.ts';

const signs = { same: '', gap: '', del: '−', add: '+' } as const;
const numberOf = (number: number | undefined) => String(number ?? '').padStart(2);

interface DiffViewProps {
  before: string;
  after: string;
  label: string;
}

/** Shows what differs between two texts, in one column. */
export function DiffView({ before, after, label }: DiffViewProps) {
  const lines = useMemo(() => withoutDistant(diffOf(before, after)), [before, after]);
  if (before === after) return <p className="nothing">No line differs.</p>;
  return (
    <pre className="code both" tabIndex={0} aria-label={label}>
      <code>
        {lines.map((line, index) => (
          <UnifiedLine key={`${index} ${line.kind}`} line={line} />
        ))}
      </code>
    </pre>
  );
}

function UnifiedLine({ line: { kind, text, before, after, marks } }: { line: DiffLine }) {
  if (kind === 'gap') return <span className="l gap">{text}</span>;
  return (
    <CodeLine
      text={text}
      number={`${numberOf(before)}  ${numberOf(after)}`}
      className={kind === 'same' ? '' : kind}
      marks={marks}
      {...(kind !== 'same' && { sign: signs[kind] })}
    />
  );
}

interface SplitDiffViewProps {
  before: string;
  after: string;
  label: string;
}

/** Shows what differs between two texts, side by side. */
export function SplitDiffView({ before, after, label }: SplitDiffViewProps) {
  const lines = useMemo(() => withoutDistant(diffOf(before, after)), [before, after]);
  if (before === after) return <p className="nothing">No line differs.</p>;
  const sides = [
    { side: 'before', other: 'add' },
    { side: 'after', other: 'del' },
  ] as const;
  return (
    <div className="split">
      {sides.map(({ side, other }) => (
        <pre key={side} className="code diff" tabIndex={0} aria-label={`${label}, ${side}`}>
          <code>
            {paired(lines, other).map((line, index) => (
              <SideLine key={`${index} ${line?.kind}`} line={line} side={side} />
            ))}
          </code>
        </pre>
      ))}
    </div>
  );
}

function SideLine({ line, side }: { line: DiffLine | undefined; side: 'before' | 'after' }) {
  if (!line) return <span className="l none" />;
  const { kind, text, marks } = line;
  if (kind === 'gap') return <span className="l gap">{text}</span>;
  return (
    <CodeLine
      text={text}
      number={String(line[side] ?? '')}
      className={kind === 'same' ? '' : kind}
      marks={marks}
      {...(kind !== 'same' && { sign: signs[kind] })}
    />
  );
}

/** Gives the lines of one side, with room for those that only the other has. */
function paired(lines: readonly DiffLine[], other: 'add' | 'del'): (DiffLine | undefined)[] {
  const rows: (DiffLine | undefined)[] = [];
  let [own, others] = [[] as DiffLine[], 0];
  const flush = () => {
    const room = Math.max(0, others - own.length);
    rows.push(...own, ...Array.from({ length: room }, () => undefined));
    [own, others] = [[], 0];
  };
  for (const line of lines) {
    if (line.kind === other) others += 1;
    else if (line.kind === 'add' || line.kind === 'del') own.push(line);
    else {
      flush();
      rows.push(line);
    }
  }
  flush();
  return rows;
}
