/** What must hold after each request, and at the end of a schedule. Each is computed anew, not as the product does. */
import type { SyncOutcome } from '../../../../src/operations/keyValueStores/sync/step.ts';
import type { SyncRequest } from '../../../../src/operations/keyValueStores/sync/syncRequest.ts';
import type { Entries } from './modelStore.ts';
import { keysOf, type RequestCalls, type World } from './world.ts';

/** Holds what one request did. No outcome: its process was killed. */
export interface Finished {
  number: number;
  request: SyncRequest;
  calls: RequestCalls;
  outcome: SyncOutcome<string> | undefined;
  /** How many writes there were when it ended. */
  writesAtEnd: number;
  budget: number;
  /** The most keys under the prefix that there were while it ran. */
  mostThere: number;
}

interface Difference {
  creates: string[];
  replaces: string[];
  deletes: string[];
  there: number;
}

export function differenceOf({ prefix, entries, mode }: SyncRequest, present: Entries): Difference {
  const under = [...present.keys()].filter((key) => key.startsWith(prefix));
  return {
    creates: [...entries.keys()].filter((key) => !present.has(key)),
    replaces: [...entries.keys()].filter(
      (key) => present.has(key) && present.get(key) !== entries.get(key),
    ),
    deletes: mode === 'REPLACE' ? under.filter((key) => !entries.has(key)) : [],
    there: under.length,
  };
}

const isNone = ({ creates, replaces, deletes }: Difference) =>
  creates.length + replaces.length + deletes.length === 0;

/** Gives the violations of one request, but for what may come later. */
export function violationsOf(world: World, finished: Finished): string[] {
  return [
    ...ofWrites(world, finished),
    ...ofDeletes(world, finished),
    ...ofCalls(finished),
    ...(finished.outcome ? ofOutcome(world, finished, finished.outcome) : []),
  ];
}

const writesBy = ({ store }: World, number: number) =>
  store.writes.filter(({ by }) => by === number);

function ofWrites(world: World, { number, request }: Finished): string[] {
  const found: string[] = [];
  for (const { changes, to } of writesBy(world, number)) {
    for (const key of keysOf(changes))
      if (!key.startsWith(request.prefix)) found.push(`I1 ${key} is outside of the prefix`);
    for (const { key, value } of changes.puts)
      if (request.entries.get(key) !== value) found.push(`I1 ${key} was put with another value`);
    if (changes.deletes.length === 0) continue;
    const { creates, replaces } = differenceOf(request, world.store.at(to));
    if (creates.length + replaces.length > 0)
      found.push('I6 keys were deleted before all others were there');
  }
  return found;
}

function ofDeletes(world: World, { number, request, calls, mostThere }: Finished): string[] {
  const deleted = new Set(writesBy(world, number).flatMap(({ changes }) => changes.deletes));
  const wanted = [...deleted].filter((key) => request.entries.has(key));
  const first = calls.sent.find(({ counts }) => counts);
  const usual = (there: number) =>
    Math.max(0, Math.min(Math.max(10, Math.floor(there / 10)), there - 1));
  const there = first?.applied
    ? differenceOf(request, world.store.at(first.ifMatch)).there
    : mostThere;
  const allowed = request.maxDeletes ?? usual(there);
  return [
    ...wanted.map((key) => `I2 ${key} was wanted and deleted`),
    ...(request.mode === 'MERGE' && deleted.size > 0 ? ['I2 MERGE has deleted'] : []),
    ...(deleted.size > allowed ? [`I2 ${deleted.size} keys deleted, ${allowed} allowed`] : []),
  ];
}

function ofCalls({ calls, budget }: Finished): string[] {
  return [
    ...(calls.calls > budget ? ['I8 too many calls'] : []),
    ...calls.sent.flatMap(({ ifMatch, changes }) => {
      const keys = keysOf(changes);
      const isFit = keys.length > 0 && keys.length <= calls.keysPerCall;
      const isOnce = new Set(keys).size === keys.length;
      return ifMatch && isFit && isOnce ? [] : ['I8 a call that AWS would refuse'];
    }),
  ];
}

function ofOutcome(world: World, finished: Finished, outcome: SyncOutcome<string>): string[] {
  const { store } = world;
  const { number, request } = finished;
  const { progress } = outcome;
  const own = writesBy(world, number);
  const found: string[] = [];
  if (!progress.hasSent && own.length > 0) found.push('I5 told that nothing was written');
  const landed = new Set(own.flatMap(({ changes }) => keysOf(changes)));
  for (const key of progress.confirmed) if (!landed.has(key)) found.push('I4 confirmed is false');
  if (progress.plan) {
    const { counts, there, unchanged, version } = progress.plan;
    const is = differenceOf(request, store.at(version.etag));
    const same =
      counts.CREATE === is.creates.length &&
      counts.REPLACE === is.replaces.length &&
      counts.DELETE === is.deletes.length &&
      there === is.there &&
      unchanged === request.entries.size - is.creates.length - is.replaces.length;
    if (!same) found.push('I3 the plan is of a state that never was');
  }
  const { state } = progress;
  if (state?.remaining) {
    const is = differenceOf(request, store.at(state.etag));
    const same =
      state.remaining.puts === is.creates.length + is.replaces.length &&
      state.remaining.deletes === is.deletes.length;
    if (!same) found.push('I4 remaining is false');
  }
  if (outcome.kind === 'DONE') found.push(...ofDone(world, finished, outcome));
  if (outcome.kind === 'STALE' && (own.length > 0 || outcome.etag === request.ifMatch))
    found.push('I5 stale, and yet written');
  return found;
}

function ofDone(
  { store }: World,
  { number, request }: Finished,
  { version, progress }: SyncOutcome<string> & { kind: 'DONE' },
): string[] {
  const present = store.at(version.etag);
  const found: string[] = [];
  if (present.size !== version.itemCount) found.push('I3 itemCount is false');
  if (!progress.plan) found.push('I3 done without a plan');
  if (!request.dryRun && !isNone(differenceOf(request, present))) found.push('I3 false Success');
  const from = progress.plan?.version.etag ?? '';
  const start = store.writes.findIndex((write) => write.from === from);
  const end = store.writes.findIndex((write) => write.to === version.etag);
  const between = start === -1 ? [] : store.writes.slice(start, end + 1);
  if (progress.before && between.every(({ by }) => by === number)) {
    const undone = new Map(present);
    for (const [key, value] of progress.before)
      if (value === undefined) undone.delete(key);
      else undone.set(key, value);
    const old = store.at(from);
    const same =
      old.size === undone.size && [...old].every(([key, value]) => undone.get(key) === value);
    if (!same) found.push('I3 the inverse does not undo');
  }
  return found;
}

/** Gives the violations by what has landed after a request has answered. */
export function lateViolationsOf({ store }: World, finished: Finished): string[] {
  const { outcome, number, writesAtEnd } = finished;
  if (!outcome) return [];
  const after = store.writes.slice(writesAtEnd).filter(({ by }) => by === number);
  const { pending } = outcome.progress;
  const doubted = new Set(pending ? keysOf(pending) : []);
  const untold = after.flatMap(({ changes }) => keysOf(changes)).filter((key) => !doubted.has(key));
  return untold.length > 0 ? ['I4 landed after it was told that nothing would'] : [];
}
