/** Makes an LRU cache. The key has everything that a value depends on. */
export function createClientCache<Value>(maxEntries: number) {
  const entries = new Map<string, { value: Value; lastUse: number }>();
  let uses = 0;
  return {
    get(key: string, create: () => Value): Value {
      let entry = entries.get(key);
      if (!entry) {
        if (entries.size === maxEntries) entries.delete(leastRecentlyUsed(entries));
        entry = { value: create(), lastUse: 0 };
        entries.set(key, entry);
      }
      // Not moved to the map's end: tables that a map leaves behind in each request outlive it.
      entry.lastUse = uses += 1;
      return entry.value;
    },
  };
}

function leastRecentlyUsed(entries: ReadonlyMap<string, { lastUse: number }>): string {
  let [least, use] = ['', Number.POSITIVE_INFINITY];
  for (const [key, { lastUse }] of entries) if (lastUse < use) [least, use] = [key, lastUse];
  return least;
}
