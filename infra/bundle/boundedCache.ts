/** Describes the bound of a cache: of all its values together. */
interface Bound<Value> {
  maxSize: number;
  sizeCalculation: (value: Value) => number;
}

/** Keeps the values that were used last: what Apollo Server uses of the class `LRUCache` of lru-cache. */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, { value: Value; size: number }>();
  readonly #bound: Bound<Value>;
  #total = 0;

  constructor(bound: Bound<Value>) {
    this.#bound = bound;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // A map's order is that of use: the oldest stands first.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value): void {
    this.delete(key);
    const size = this.#bound.sizeCalculation(value);
    this.#entries.set(key, { value, size });
    this.#total += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#total <= this.#bound.maxSize) return;
      this.delete(oldest);
    }
  }

  delete(key: string): boolean {
    this.#total -= this.#entries.get(key)?.size ?? 0;
    return this.#entries.delete(key);
  }
}
