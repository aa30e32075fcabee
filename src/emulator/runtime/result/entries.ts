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
