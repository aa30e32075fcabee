import { useRef, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { parseEntries } from './plan.ts';
import type { Wish } from './useSync.ts';

/** Reads the entries of a file, for a sync that is planned first. */
export function ImportEntries({ onWish }: { onWish: (wish: Wish) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      const entries = parseEntries(await file.text());
      onWish({ title: file.name, entries, mode: 'MERGE', prefix: '' });
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
        onChange={({ target }) => {
          void read(target.files?.[0]);
          target.value = ''; // so that the same file can be chosen once more
        }}
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
