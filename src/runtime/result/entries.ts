import type { Entries, Entry, Value } from '../event.ts';

function presentValue({ value, attributes }: Value): Value {
  return attributes === undefined ? { value } : { value, attributes };
}

/** Returned headers, cookies or parameters with only what belongs there. */
export function present(entries: Entries): Entries {
  const pairs = Object.entries(entries).map(([name, entry]): [string, Entry] => {
    const multiValue = entry.multiValue?.map(presentValue);
    return [name, { ...presentValue(entry), ...(multiValue === undefined ? {} : { multiValue }) }];
  });
  return Object.fromEntries(pairs);
}

/**
 * The values that CloudFront takes from an entry: those of multiValue, but a changed value replaces
 * the first as long as multiValue is as in the event (developer guide, event structure).
 */
export function valuesOf(entry: Entry, original: Entry | undefined): string[] {
  if (entry.multiValue === undefined) return [entry.value];
  const values = entry.multiValue.map(({ value }) => value);
  const before = original?.multiValue?.map(({ value }) => value);
  const isFirstReplaced =
    entry.value !== original?.value && JSON.stringify(values) === JSON.stringify(before);
  return isFirstReplaced ? [entry.value, ...values.slice(1)] : values;
}
