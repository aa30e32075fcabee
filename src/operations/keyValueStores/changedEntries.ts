import { hash } from 'node:crypto';
import type { Changes } from '../../aws/keyValues/keyValueRequests.ts';
import type { EntryChanges, KeyValueEntry } from '../../contract/schema.generated.ts';
import type { Values } from './presentEntries.ts';

/** Makes an entry of the contract. */
export function toEntry({ key, value }: { key: string; value: string }): KeyValueEntry {
  return { __typename: 'KeyValueEntry', key, value };
}

/** Gives the keys of changes, in their order. */
export function keysOf({ puts, deletes }: Changes): string[] {
  return [...puts.map(({ key }) => key), ...deletes];
}

/** Gives the changes that bring former values back. */
export function inverseOf(former: Values): EntryChanges {
  const puts: KeyValueEntry[] = [];
  const deletes: string[] = [];
  for (const [key, value] of former) {
    if (value === null) deletes.push(key);
    else puts.push(toEntry({ key, value }));
  }
  return { __typename: 'EntryChanges', puts, deletes };
}

/** Tells whether values are as changes leave them. */
export function areMade({ puts, deletes }: Changes, values: Values): boolean {
  return (
    puts.every(({ key, value }) => values.get(key) === value) &&
    deletes.every((key) => values.get(key) === null)
  );
}

/** Gives what logs and records tell of changes: counts, and the SHA-256 of them, sorted by key. Never keys or values. */
export function digestOfChanges({ puts, deletes }: Changes) {
  const sorted = [
    puts.map(({ key, value }) => [key, value]).toSorted(byKey),
    deletes.map((key) => [key]).toSorted(byKey),
  ];
  const sha256 = hash('sha256', JSON.stringify(sorted));
  return { puts: puts.length, deletes: deletes.length, sha256 };
}

function byKey([one = '']: string[], [other = '']: string[]): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
