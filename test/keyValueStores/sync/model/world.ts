/** The world of one schedule: a key value store, rivals that write to it, and calls that fail. */
import type { Changed, Changes } from '../../../../src/aws/keyValues/keyValueRequests.ts';
import type {
  FailedRead,
  FailedUpdate,
  Limit,
  SyncStore,
} from '../../../../src/operations/keyValueStores/sync/syncStore.ts';
import { createRandom } from '../../../history/model/world.ts';
import { ModelStore, type Entries } from './modelStore.ts';

/** Says that the process was killed. */
export class Killed extends Error {}

/** Describes how often things go wrong: shares of all calls. */
export interface Rates {
  faults: number;
  /** Of reads, that is: the sender has repeated them, so that fewer fail for good. */
  reads: number;
  rivals: number;
}

interface Late {
  by: number;
  ifMatch: string;
  changes: Changes;
}

/** A call of a request, as the invariants need it. */
export interface SentUpdate {
  ifMatch: string;
  changes: Changes;
  /** False if it was surely refused. */
  counts: boolean;
  applied: boolean;
}

export class World {
  readonly random: () => number;
  readonly store: ModelStore;
  readonly rates: Rates;
  /** Whether ListKeys may lag behind the ETag, which AWS does not document. */
  readonly lags: boolean;
  readonly tally: Record<string, number> = {};
  late: Late[] = [];
  readonly #rivalKeys: readonly string[];
  #writesSeen = 0;
  #sinceWrite = 9;

  constructor(seed: number, { entries, rates, rivalKeys, isSorted, lags }: WorldOptions) {
    this.random = createRandom(seed);
    const salt = this.random() * 1_000;
    const rank = isSorted ? () => 0 : (key: string) => scramble(key, salt);
    this.store = new ModelStore(entries, rank);
    this.rates = rates;
    this.lags = lags;
    this.#rivalKeys = rivalKeys;
  }

  count(name: string): void {
    this.tally[name] = (this.tally[name] ?? 0) + 1;
  }

  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new Error('nothing to pick from');
    return values[this.below(values.length)] as Value; // undefined is a value too
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  /** Tells whether ListKeys shows the version before: soon after a write it may. */
  lagsNow(): boolean {
    const writes = this.store.writes.length;
    if (writes !== this.#writesSeen) this.#sinceWrite = 0;
    this.#writesSeen = writes;
    this.#sinceWrite += 1;
    return this.lags && this.#sinceWrite <= 2 && this.random() < 0.5;
  }

  /** Lets time pass: what was late may be carried out, rivals may write. `twin`: what is under way. */
  pass(twin?: Changes): void {
    for (const one of this.late) if (this.random() < 0.15) this.land(one);
    if (this.random() < this.rates.rivals) this.rival(twin);
  }

  land(one: Late): void {
    this.late = this.late.filter((other) => other !== one);
    const landed = this.store.apply(one.by, one.ifMatch, one.changes);
    this.count(landed ? 'late, carried out' : 'late, refused');
  }

  /** Writes as a rival: at random or, every second time, just what a request is about to write, with or without more. */
  rival(twin?: Changes): void {
    const { etag } = this.store;
    const more = {
      puts: [{ key: this.pick(this.#rivalKeys), value: `r${this.below(3)}` }],
      deletes: [],
    };
    if (twin && this.random() < 0.5) {
      this.count('rival, twin');
      const isMore = this.random() < 0.5 && !keysOf(twin).includes(more.puts[0]?.key ?? '');
      const puts = isMore ? [...twin.puts, ...more.puts] : twin.puts;
      this.store.apply(0, etag, { puts, deletes: twin.deletes });
      return;
    }
    this.count('rival');
    const key = this.pick(this.#rivalKeys);
    const isPut = this.random() < 0.6;
    this.store.apply(0, etag, isPut ? more : { puts: [], deletes: [key] });
  }
}

interface WorldOptions {
  entries: Entries;
  rates: Rates;
  rivalKeys: readonly string[];
  isSorted: boolean;
  lags: boolean;
}

export function keysOf({ puts, deletes }: Changes): string[] {
  return [...puts.map(({ key }) => key), ...deletes];
}

function scramble(key: string, salt: number): number {
  let hash = salt;
  for (const character of key) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return hash;
}

/** The calls of one request. */
export class RequestCalls implements SyncStore<string> {
  readonly keysPerCall: number;
  readonly sent: SentUpdate[] = [];
  calls = 0;
  readonly #world: World;
  readonly #number: number;
  readonly #budget: number;

  constructor(world: World, { number, keysPerCall, budget }: RequestOptions) {
    this.#world = world;
    this.#number = number;
    this.keysPerCall = keysPerCall;
    this.#budget = budget;
  }

  limit = (writes: boolean): Limit | undefined => {
    if (this.calls >= this.#budget - (writes ? 1 : 0)) return 'CALLS';
    return this.#world.random() < this.#world.rates.faults / 50 ? 'DEADLINE' : undefined;
  };

  begin = () => Promise.resolve(undefined);

  describe = (): Promise<{ value: Changed } | FailedRead<string>> =>
    this.#read(() => this.#world.store.describe());

  list = (token: string | undefined) =>
    this.#read(() => {
      const { store } = this.#world;
      const etag = this.#world.lagsNow() ? store.previousETag : store.etag;
      return store.page(etag, token, this.keysPerCall);
    });

  async #read<Value>(read: () => Value): Promise<{ value: Value } | FailedRead<string>> {
    const world = this.#world;
    this.calls += 1;
    world.pass();
    if (world.random() >= world.rates.reads) return { value: read() };
    const fate = world.pick(['DIE', 'UNAVAILABLE', 'REFUSED'] as const);
    if (fate === 'DIE') this.#die();
    world.count(`read ${fate}`);
    return { failed: fate, failure: fate };
  }

  update = async (
    ifMatch: string,
    changes: Changes,
  ): Promise<{ value: Changed } | FailedUpdate<string>> => {
    const world = this.#world;
    this.calls += 1;
    world.pass(changes);
    const fate = world.random() < world.rates.faults ? world.pick(fates) : 'ANSWERED';
    const update: SentUpdate = { ifMatch, changes, counts: true, applied: false };
    this.sent.push(update);
    const apply = () => {
      const landed = world.store.apply(this.#number, ifMatch, changes);
      update.applied = landed !== undefined;
      return landed;
    };
    world.count(`update ${fate}`);
    if (fate === 'LATE') world.late.push({ by: this.#number, ifMatch, changes });
    if (fate === 'DIE_BEFORE' || fate === 'DIE_LATE') {
      if (fate === 'DIE_LATE') world.late.push({ by: this.#number, ifMatch, changes });
      this.#die();
    }
    if (fate === 'NOT_APPLIED' || fate === 'REFUSED' || fate === 'CONFLICT') {
      update.counts = false;
      return { failed: fate, failure: fate };
    }
    const landed = fate === 'LOST' || fate === 'LATE' ? undefined : apply();
    if (fate === 'DIE_AFTER') this.#die();
    // A rival may write just after what was lost, be it carried out or not, and before it is looked for.
    if (fate !== 'ANSWERED') {
      if (world.random() < 0.3 && world.rates.rivals > 0) world.rival(changes);
      return { failed: 'LOST', failure: fate };
    }
    if (landed) return { value: landed };
    update.counts = false;
    return { failed: 'CONFLICT', failure: 'stale' };
  };

  #die(): never {
    this.#world.count('killed');
    throw new Killed();
  }
}

interface RequestOptions {
  number: number;
  keysPerCall: number;
  budget: number;
}

const fates = [
  'LOST',
  'LOST_AFTER',
  'LOST_AFTER',
  'LATE',
  'NOT_APPLIED',
  'CONFLICT',
  'REFUSED',
  'DIE_BEFORE',
  'DIE_AFTER',
  'DIE_LATE',
] as const;
