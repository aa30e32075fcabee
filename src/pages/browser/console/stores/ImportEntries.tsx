import { useRef, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { parseEntries } from './plan.ts';

interface ImportEntriesProps {
  onWant: (changes: Iterable<readonly [string, string | null]>) => void;
}

/** Puts the entries of a file into the plan. What the file lacks is not deleted. */
export function ImportEntries({ onWant }: ImportEntriesProps) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      onWant(parseEntries(await file.text()).map(({ key, value }) => [key, value] as const));
      setProblem(undefined);
    } catch (error) {
      setProblem(
        `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label="File with entries"
        accept=".json,.csv,application/json,text/csv"
        onChange={({ target }) => void read(target.files?.[0])}
      />
      <Button onClick={() => field.current?.click()}>Import JSON or CSV</Button>
      {problem !== undefined && (
        <span className="bad small" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
