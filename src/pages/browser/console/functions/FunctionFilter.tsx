import { useEffect, useRef, type RefObject } from 'react';
import { go } from '../app/location.ts';
import { areKeysOn, isInField } from '../app/keys.ts';
import { Icon } from '../parts/Icon.tsx';
import { Segments } from '../parts/Segments.tsx';
import type { FunctionRow } from './useFunctionList.ts';

/** Names what the list shows, as it is in the address. */
export type Show = 'all' | 'not-live' | 'tests-fail' | 'elsewhere';

const filters: Record<Show, { words: string; fits: (row: FunctionRow) => boolean }> = {
  all: { words: 'All', fits: () => true },
  'not-live': { words: 'Not live', fits: ({ state }) => state === 'AHEAD' || state === 'NEVER' },
  'tests-fail': {
    words: 'Tests fail',
    fits: ({ testRun }) => typeof testRun === 'object' && (testRun?.failed ?? 0) > 0,
  },
  elsewhere: { words: 'Changed elsewhere', fits: ({ state }) => state === 'ELSEWHERE' },
};

/** Gives the functions that are shown and whose name or comment has all the words. */
export function filterRows(rows: readonly FunctionRow[], show: Show, text: string): FunctionRow[] {
  const { fits } = filters[show] ?? filters.all;
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const words = `${row.name} ${row.comment}`.toLowerCase();
    return fits(row) && wanted.every((word) => words.includes(word));
  });
}

/** Keeps the filter in the address, so that each view can be sent to somebody. */
function filterBy(show: Show, words: string): void {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (words !== '') query.set('q', words);
  go(query.size > 0 ? `/?${query}` : '/', { isReplaced: true });
}

interface FunctionFilterProps {
  rows: readonly FunctionRow[];
  show: Show;
  words: string;
}

/** Narrows the list by words and by state. */
export function FunctionFilter({ rows, show, words }: FunctionFilterProps) {
  const field = useRef<HTMLInputElement>(null);
  useSlash(field);
  const options = (Object.keys(filters) as Show[]).map((value) => ({
    value,
    label: (
      <>
        {filters[value].words}{' '}
        <span className="count">{rows.filter(filters[value].fits).length}</span>
      </>
    ),
  }));
  return (
    <div className="tools">
      <label className="field">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          aria-label="Filter by name or comment"
          placeholder="Filter by name or comment"
          value={words}
          onChange={({ target }) => filterBy(show, target.value)}
        />
        <kbd className="only-wide">/</kbd>
      </label>
      <Segments
        label="Show"
        value={show}
        options={options}
        onChoose={(value) => filterBy(value, words)}
      />
    </div>
  );
}

/** Gives the field the focus when `/` is pressed outside of fields. */
function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || isInField(event) || !areKeysOn()) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [field]);
}
