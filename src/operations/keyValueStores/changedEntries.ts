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
