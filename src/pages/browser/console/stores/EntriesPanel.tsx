import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { AddEntry } from './AddEntry.tsx';
import { EntryRow } from './EntryRow.tsx';
import { ImportEntries } from './ImportEntries.tsx';
import type { Wanted } from './plan.ts';
import type { Entry, StoreData } from './useStore.ts';
import type { Wish } from './useSync.ts';

interface EntriesPanelProps {
  data: StoreData;
  wanted: Wanted;
  onWant: (changes: Iterable<readonly [string, string | null]>) => void;
  /** Takes many entries, to be planned as one. */
  onWish: (wish: Wish) => void;
}

const shownAtFirst = 100;
const bytes = new Intl.NumberFormat('en', {
  style: 'unit',
  unit: 'kilobyte',
  maximumFractionDigits: 1,
});

/** Lists the entries, with a filter; each can be changed or deleted in the plan. */
export function EntriesPanel({ data, wanted, onWant, onWish }: EntriesPanelProps) {
  const { store, entries } = data;
  const [words, setWords] = useState('');
  const [most, setMost] = useState(shownAtFirst);
  const isFound = ({ key, value }: Entry) =>
    `${key} ${value}`.toLowerCase().includes(words.toLowerCase());
  const found = entries.filter(isFound);
  const nothing = entries.length === 0 ? 'No entries yet.' : 'No entry matches.';
  return (
    <section className="panel" aria-label="Entries">
      <header>
        <h2>Entries</h2>
        <span className="faint small">
          {entries.length}, {bytes.format((store.totalSizeBytes ?? 0) / 1000)} of 5 MB
        </span>
        <span className="grow" />
        <FilterField words={words} onChange={setWords} />
        <ImportEntries onWish={onWish} />
      </header>
      <AddEntry onAdd={(key, value) => onWant([[key, value]])} />
      <EntryTable entries={found.slice(0, most)} wanted={wanted} onWant={onWant} />
      {found.length === 0 && <p className="nothing">{nothing}</p>}
      {most < found.length && (
        <footer>
          <Button kind="quiet" onClick={() => setMost(most + 500)}>
            More entries: {found.length - most}
          </Button>
        </footer>
      )}
    </section>
  );
}

interface FilterFieldProps {
  words: string;
  onChange: (words: string) => void;
}

function FilterField({ words, onChange }: FilterFieldProps) {
  return (
    <label className="field">
      <Icon name="search" />
      <input
        type="search"
        aria-label="Filter by key or value"
        placeholder="Filter by key or value"
        value={words}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

interface EntryTableProps {
  entries: readonly Entry[];
  wanted: Wanted;
  onWant: EntriesPanelProps['onWant'];
}

function EntryTable({ entries, wanted, onWant }: EntryTableProps) {
  return (
    <table className="list entries">
      <caption className="hidden">Entries</caption>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Value</th>
          <th scope="col">
            <span className="hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow
            key={entry.key}
            entry={entry}
            wanted={wanted}
            onWant={(value) => onWant([[entry.key, value]])}
          />
        ))}
      </tbody>
    </table>
  );
}
