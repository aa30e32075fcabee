import type { Item, Key, Table } from '../../../src/history/table.ts';
import { Lost, type Process, type World } from './world.ts';

/** Models a table with DynamoDB's conditions. The SDK repeats a call that got no answer, twice. */
export class ModelTable {
  readonly items = new Map<string, Item>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  tableFor(process: Process): Table {
    const ask = async <Answer>(effect: () => Answer): Promise<Answer> => {
      for (let attempts = 1; ; attempts += 1) {
        try {
          return await this.#world.call(process, effect);
        } catch (error) {
          if (!(error instanceof Lost) || attempts === 3) throw error;
        }
      }
    };
    return {
      query: (pk, range) => ask(() => this.#query(pk, range)),
      get: (pk, sk) => ask(() => structuredClone(this.items.get(`${pk} ${sk}`))),
      put: (item, condition) => ask(() => this.#put(structuredClone(item), condition)),
      update: (pk, sk, change) => ask(() => this.#update({ pk, sk }, structuredClone(change))),
      open: () =>
        ask(() =>
          this.all()
            .filter((item) => item['open'] === 'open')
            .map(keyOf),
        ),
    };
  }

  all(): Item[] {
    return [...this.items.values()];
  }

  #query(pk: string, { prefix, before, limit }: Parameters<Table['query']>[1]): Item[] {
    return this.all()
      .filter((item) => item['pk'] === pk && keyOf(item).sk.startsWith(prefix))
      .filter((item) => before === undefined || keyOf(item).sk < before)
      .toSorted((one, other) => (keyOf(one).sk < keyOf(other).sk ? 1 : -1))
      .slice(0, limit)
      .map((item) => structuredClone(item));
  }

  #put(item: Item, { onlyIfAbsent, ifRev }: Parameters<Table['put']>[1] = {}): 'DONE' | 'REFUSED' {
    const { pk, sk } = keyOf(item);
    const there = this.items.get(`${pk} ${sk}`);
    if (onlyIfAbsent && there) return 'REFUSED';
    if (ifRev !== undefined && (there?.['rev'] ?? null) !== ifRev) return 'REFUSED';
    this.items.set(`${pk} ${sk}`, item);
    return 'DONE';
  }

  #update({ pk, sk }: Key, change: Parameters<Table['update']>[2]): 'DONE' | 'REFUSED' {
    const there = this.items.get(`${pk} ${sk}`);
    const isAsExpected = Object.entries(change.ifEquals).every(
      ([name, value]) => there?.[name] === value,
    );
    if (!there || !isAsExpected) return 'REFUSED';
    const changed = { ...there, ...change.set };
    for (const name of change.remove ?? []) delete changed[name];
    this.items.set(`${pk} ${sk}`, changed);
    return 'DONE';
  }
}

function keyOf(item: Item): Key {
  return item as unknown as Key; // each item has its key
}
