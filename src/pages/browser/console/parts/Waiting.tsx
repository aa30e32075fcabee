import { useEffect, useState, type ReactNode } from 'react';
import type { Reading } from '../gateway/useRead.ts';
import { Button } from './Button.tsx';
import { CopyDetails } from './CopyDetails.tsx';
import { FailureWords } from './FailureNote.tsx';
import { Note } from './Note.tsx';

/** Tells whether some time has passed since the component appeared. */
function useElapsed(ms: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isOver;
}

/** Shows nothing for a moment, then the shape of what comes, then that it takes long. */
export function Bones({ lines = 3, count = 0, onAgain }: BonesProps) {
  const isLate = useElapsed(300);
  const isVeryLate = useElapsed(10_000);
  if (!isLate) return <div className="bones" aria-busy="true" />;
  return (
    <div className="bones" aria-busy="true">
      <p className={count > 0 ? 'faint' : 'hidden'} role="status">
        {count > 0 ? `Loading, ${count} so far` : 'Loading'}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={`bone w${(line * 7) % 3}`} />
      ))}
      {isVeryLate && onAgain && (
        <p className="row">
          This takes longer than usual. <Button onClick={onAgain}>Try again</Button>
        </p>
      )}
    </div>
  );
}

/** Holds how bones look, and what they tell. */
interface BonesProps {
  lines?: number;
  /** Is how many items have been read so far. */
  count?: number;
  onAgain?: () => void;
}

interface WaitingProps<Value> {
  reading: Reading<Value>;
  lines?: number;
  children: (value: Value) => ReactNode;
}

/** Shows what was read, or bones, or why it could not be read. */
export function Waiting<Value>({ reading, lines = 3, children }: WaitingProps<Value>) {
  const { value, failure, count, reload } = reading;
  const again = () => void reload();
  if (failure) {
    const actions = (
      <>
        <Button onClick={again}>Try again</Button>
        <CopyDetails failure={failure} />
      </>
    );
    return (
      <>
        <Note tone="bad" actions={actions}>
          <FailureWords failure={failure} />
        </Note>
        {value !== undefined && children(value)}
      </>
    );
  }
  return value === undefined ? (
    <Bones lines={lines} count={count} onAgain={again} />
  ) : (
    children(value)
  );
}
