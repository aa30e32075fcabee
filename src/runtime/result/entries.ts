import type { Entries, Entry, Value } from '../event.ts';

function withKnownMembers({ value, attributes }: Value): Value {
  return attributes === undefined ? { value } : { value, attributes };
}

/** Copies returned headers, cookies or parameters without the members that CloudFront does not know. */
export function knownEntries(entries: Entries): Entries {
  const pairs = Object.entries(entries).map(([name, entry]): [string, Entry] => {
    const multiValue = entry.multiValue?.map(withKnownMembers);
    return [
      name,
      { ...withKnownMembers(entry), ...(multiValue === undefined ? {} : { multiValue }) },
    ];
  });
  return Object.fromEntries(pairs);
}

/**
 * Gives the values that CloudFront takes from an entry. These are the values of `multiValue`; but when `value` was
 * changed and `multiValue` is as in the event, `value` replaces the first of them (developer guide, event structure).
 */
export function valuesOf(entry: Entry, original: Entry | undefined): string[] {
  if (entry.multiValue === undefined) return [entry.value];
  const values = entry.multiValue.map(({ value }) => value);
  const before = original?.multiValue?.map(({ value }) => value);
  const isFirstReplaced =
    entry.value !== original?.value && JSON.stringify(values) === JSON.stringify(before);
  return isFirstReplaced ? [entry.value, ...values.slice(1)] : values;
}
