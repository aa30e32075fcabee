import type { Change, Item, Key, Table, Written } from '../../../src/history/table.ts';
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
      get: ({ pk, sk }) => ask(() => structuredClone(this.items.get(`${pk} ${sk}`))),
      put: (item, { onlyIfAbsent = false } = {}) =>
        ask(() => this.#put(structuredClone(item), (there) => !onlyIfAbsent || !there)),
      putIfRev: (item, rev) =>
        ask(() => this.#put(structuredClone(item), (there) => there?.['rev'] === rev)),
      update: (key, change) => ask(() => this.#update(key, structuredClone(change))),
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

  #put(item: Item & Key, isMet: (there: Item | undefined) => boolean): Written {
    const place = `${item.pk} ${item.sk}`;
    if (!isMet(this.items.get(place))) return 'REFUSED';
    this.items.set(place, item);
    return 'DONE';
  }

  #update({ pk, sk }: Key, change: Change): Written {
    const there = this.items.get(`${pk} ${sk}`);
    const isAsExpected = Object.entries(change.ifEquals).every(
      ([name, value]) => there?.[name] === value,
    );
    if (!there || !isAsExpected) return 'REFUSED';
    const changed: Record<string, Item[string]> = { ...there, ...change.set };
    for (const name of change.remove ?? []) delete changed[name];
    this.items.set(`${pk} ${sk}`, changed);
    return 'DONE';
  }
}

function keyOf(item: Item): Key {
  return item as unknown as Key; // each item has its key
}
