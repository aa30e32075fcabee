import type { KnownStores } from '../../context.ts';

/** Bounds what is remembered, far above what an account can have. */
const maxStores = 1_000;

/** Makes the memory of a process: an LRU by name and by ARN. A store keeps its name, and a new one gets another ARN. */
export function createKnownStores(): KnownStores {
  const arns = createMemory();
  const names = createMemory();
  return {
    arnOf: arns.get,
    nameOf: names.get,
    note: (name, arn) => {
      arns.set(name, arn);
      names.set(arn, name);
    },
    forget: arns.remove,
  };
}

function createMemory() {
  const known = new Map<string, string>();
  const set = (key: string, value: string) => {
    known.delete(key); // to be put at the end
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > maxStores && oldest !== undefined) known.delete(oldest);
  };
  return {
    get: (key: string) => {
      const value = known.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    remove: (key: string) => void known.delete(key),
  };
}
