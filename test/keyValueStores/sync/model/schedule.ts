/** One schedule: a caller who sends the same request again until it is done, among faults, rivals and kills; then calm. */
import type { runSync as RunSync } from '../../../../src/operations/keyValueStores/sync/runSync.ts';
import type { SyncRequest } from '../../../../src/operations/keyValueStores/sync/syncRequest.ts';
import { differenceOf, lateViolationsOf, violationsOf, type Finished } from './invariants.ts';
import { Killed, RequestCalls, World, type Rates } from './world.ts';

/** Says how large the key value stores of schedules are. */
export interface Size {
  keysPerCall: number;
  /** The most keys under the prefix. */
  keys: number;
  /** Calls of a request besides those that read everything once. */
  calls: readonly [least: number, most: number];
  lags?: boolean;
}

export const small: Size = { keysPerCall: 3, keys: 40, calls: [8, 40] };
export const full: Size = { keysPerCall: 50, keys: 5_000, calls: [100, 156] };
/** As small, but ListKeys may show the version before. What is told may then be untrue: only I1, I2, I5 and I8 hold. */
export const lagging: Size = { ...small, lags: true };

/** Holds what one schedule found. */
export interface ScheduleReport {
  violations: string[];
  tally: Readonly<Record<string, number>>;
}

const calm: Rates = { faults: 0, reads: 0, rivals: 0 };
const mostSends = 60;
const mostCalmSends = 20;

/** Runs the schedule of a seed against the protocol. */
export async function runSchedule(
  seed: number,
  runSync: typeof RunSync,
  size: Size = small,
): Promise<ScheduleReport> {
  const { world, request, budget } = begin(seed, size);
  const all: Finished[] = [];
  const send = async (changes: Partial<SyncRequest>): Promise<Finished> => {
    const number = all.length + 1;
    const calls = new RequestCalls(world, { number, keysPerCall: size.keysPerCall, budget });
    const sent = { ...request, ...changes };
    const thereOf = () => differenceOf(sent, world.store.entries).there;
    const writesBefore = world.store.writes.length;
    let mostThere = thereOf();
    const outcome = await runSync(sent, calls).catch((error: unknown) => {
      if (error instanceof Killed) return undefined;
      throw error;
    });
    for (const { to } of world.store.writes.slice(writesBefore))
      mostThere = Math.max(mostThere, differenceOf(sent, world.store.at(to)).there);
    world.count(outcome ? `ended ${outcome.kind}` : 'ended by a kill');
    if (outcome?.kind === 'STOPPED') world.count(`stopped ${outcome.reason}`);
    const writesAtEnd = world.store.writes.length;
    const finished = { number, request: sent, calls, outcome, writesAtEnd, budget, mostThere };
    all.push(finished);
    return finished;
  };
  await underFaults(world, send, request);
  Object.assign(world.rates, calm);
  let isDone = false;
  for (let sends = 0; sends < mostCalmSends && !isDone; sends += 1) {
    const { outcome } = await send({ ifMatch: undefined, dryRun: false, maxDeletes: 1_000_000 });
    isDone = outcome?.kind === 'DONE';
  }
  while (world.late.length > 0) world.land(world.pick(world.late));
  const violations = all.flatMap((finished) =>
    [...violationsOf(world, finished), ...lateViolationsOf(world, finished)].map(
      (text) => `request ${finished.number}: ${text}`,
    ),
  );
  const rest = differenceOf(request, world.store.entries);
  const isAsWanted = rest.creates.length + rest.replaces.length + rest.deletes.length === 0;
  if (!isDone) violations.push('I7 it does not end');
  else if (!isAsWanted) violations.push('I7 it does not stay as wanted');
  return { violations, tally: world.tally };
}

async function underFaults(
  world: World,
  send: (changes: Partial<SyncRequest>) => Promise<Finished>,
  request: SyncRequest,
): Promise<void> {
  let { ifMatch, maxDeletes } = request;
  for (let sends = 0; sends < mostSends; sends += 1) {
    world.pass();
    const dryRun = world.random() < 0.05;
    const { outcome } = await send({ ifMatch, maxDeletes, dryRun });
    if (outcome?.kind === 'DONE' && !dryRun) return;
    // The caller goes on from what was answered, or from nothing.
    const { state } = outcome?.progress ?? {};
    ifMatch = world.random() < 0.2 ? state?.etag : undefined;
    if (state?.remaining && request.maxDeletes !== undefined && world.random() < 0.5)
      maxDeletes = state.remaining.deletes;
    if (outcome?.kind === 'STOPPED' && outcome.reason === 'DELETE_GUARD') {
      if (world.random() < 0.5) return;
      maxDeletes = (maxDeletes ?? 0) + world.below(20);
    }
  }
}

function begin(seed: number, size: Size) {
  const dice = new World(seed ^ 0x5eed, {
    entries: new Map(),
    rates: calm,
    lags: false,
    rivalKeys: [],
    isSorted: true,
  });
  const { random } = dice;
  const names = Array.from(
    { length: size.keys },
    (_, index) => `p/${dice.pick(['a', 'é', '😀'])}${index}`,
  );
  const outside = Array.from({ length: dice.below(6) }, (_, index) =>
    dice.pick([`q/${index}`, `p${index}`]),
  );
  const share = size.keys > 100 ? 0.9 : dice.pick([0.2, 0.5, 0.9]);
  const there = names.filter(() => random() < share);
  const isDisjoint = random() < 0.1;
  const stays = isDisjoint ? 0 : dice.pick([0.5, 0.9, 1]);
  const kept = there.filter(() => random() < stays);
  const fresh = names.filter((name) => !there.includes(name) && random() < 0.5);
  const changed = dice.pick([0, 0.1, 0.5]);
  const entries = new Map(
    [...kept, ...fresh].map((key) => [key, random() < changed ? 'new' : 'old'] as const),
  );
  const isFaulty = random() < 0.6;
  const faults = isFaulty ? random() * 0.4 : 0;
  const rates = {
    faults,
    reads: faults / (size.keys > 100 ? 100 : 8),
    rivals: random() < 0.5 ? random() * 0.1 : 0,
  };
  const world = new World(seed, {
    entries: new Map([...there, ...outside].map((key) => [key, 'old'])),
    rates,
    rivalKeys: [
      ...names.slice(0, 30),
      ...outside,
      'q/rival',
      ...Array.from({ length: 12 }, (_, index) => `p/rival${index}`),
    ],
    isSorted: random() < 0.5,
    lags: size.lags ?? false,
  });
  const [least, most] = size.calls;
  const reads = 3 + Math.ceil((size.keys + 10) / size.keysPerCall);
  const budget = reads + least + dice.below(most - least);
  const deletes = there.filter((key) => !entries.has(key)).length;
  const request: SyncRequest = {
    prefix: random() < 0.8 ? 'p/' : 'p',
    entries,
    mode: random() < 0.7 ? 'REPLACE' : 'MERGE',
    ifMatch: random() < 0.3 ? world.store.etag : undefined,
    maxDeletes: dice.pick([undefined, undefined, deletes, deletes, 0, 3, 12, 1_000_000]),
    dryRun: false,
  };
  return { world, request, budget };
}
