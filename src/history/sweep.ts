import type { Deps } from './log.ts';
import { isOfStore } from './storeRecord.ts';
import { sweepStores, type StoreSweepDeps } from './sweepStores.ts';
import type { Item, Key } from './table.ts';
import { visit, type Visit, type VisitDeps } from './visit.ts';

/** Holds the times by which a change of a function is noticed: those of the list, in ms. */
export type Times = [created: number, modified: number, liveModified: number];

/** Holds what a sweep works with. */
export interface SweepDeps extends Omit<VisitDeps, 'reader'>, StoreSweepDeps {
  /** Gives all functions with their times: one call for a hundred entries. */
  list: () => Promise<Map<string, Times>>;
  readerOf: (name: string) => VisitDeps['reader'];
}

const stateKey = { pk: '#sweep', sk: 'STATE' } as const;

/** Says what a sweep did. */
export interface SweepReport {
  listed: number;
  visited: number;
  /** Functions and key value stores that could not be read. */
  failed: number;
  /** Open records that were settled. */
  settled: number;
  /** Changes made elsewhere that were recorded. */
  observed: number;
  /** False if another sweep has run at the same time; the next one repeats this one. */
  isStored: boolean;
}

/**
 * Settles what is left over, and records changes of functions that were made elsewhere. Visits functions whose times differ from
 * those of the last sweep, that are no longer listed, or that have open records. It may die at any line, and two may
 * run at once.
 */
export async function sweep(deps: SweepDeps): Promise<SweepReport> {
  const { table } = deps;
  const [state, open] = await Promise.all([table.get(stateKey.pk, stateKey.sk), table.open()]);
  const ofStores = await sweepStores(open, deps);
  const listed = await deps.list();
  const before = new Map((state?.['seen'] ?? []) as unknown as [string, Times][]); // as put below
  const ofFunctions = open.filter((key) => !isOfStore(key));
  const keys = Map.groupBy(ofFunctions, ({ pk }) => pk);
  const seen = new Map<string, Times>();
  const visits: Visited[] = [];
  let failures = ofStores.failed;
  for (const name of new Set([...listed.keys(), ...before.keys(), ...keys.keys()])) {
    const [now, last] = [listed.get(name), before.get(name)];
    const isDue = keys.has(name) || String(now) !== String(last);
    const isVisited = isDue && deps.isTimeLeft();
    const visited = isVisited ? await tryToVisit(name, keys.get(name) ?? [], deps) : undefined;
    if (visited) visits.push(visited);
    if (isVisited && !visited) failures += 1;
    // What has to wait keeps its former times, so that the next sweep visits it again.
    const kept = !isDue || visited?.isDone ? now : last;
    if (kept) seen.set(name, kept);
  }
  const isStored = await storeState(deps, { state, before, seen });
  if (isStored) await closeRecords(deps, visits, seen);
  const sum = (of: 'settled' | 'observed') => visits.reduce((total, each) => total + each[of], 0);
  const counts = { visited: visits.length, failed: failures };
  return {
    listed: listed.size,
    ...counts,
    settled: ofStores.settled + sum('settled'),
    observed: sum('observed'),
    isStored,
  };
}

type Visited = Visit & { name: string };

async function tryToVisit(
  name: string,
  keys: readonly Key[],
  deps: SweepDeps,
): Promise<Visited | undefined> {
  try {
    const visited = await visit(name, keys, { ...deps, reader: deps.readerOf(name) });
    return { name, ...visited };
  } catch (error) {
    deps.failed({ function: name }, error);
    return undefined;
  }
}

/** Stores what this sweep has seen, if no other has stored anything since. */
async function storeState(
  { table }: Pick<Deps, 'table'>,
  {
    state,
    before,
    seen,
  }: Record<'before' | 'seen', Map<string, Times>> & { state: Item | undefined },
): Promise<boolean> {
  // A list, because a function may be named like a member that each object has, such as `__proto__`.
  const after = [...seen].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const isSame =
    seen.size === before.size &&
    [...seen].every(([name, times]) => String(before.get(name)) === String(times));
  if (isSame) return true;
  const rev = (state?.['rev'] ?? 0) as number; // as put here
  const put = await table.put(
    { ...stateKey, rev: rev + 1, seen: after },
    { ifRev: state ? rev : null },
  );
  return put === 'DONE';
}

/**
 * Closes what was open only until a sweep knows the function: it would miss that the function is gone by the time of the
 * next.
 */
async function closeRecords(
  { table }: Pick<Deps, 'table'>,
  visits: readonly Visited[],
  seen: ReadonlyMap<string, Times>,
): Promise<void> {
  for (const { name, isGone, open } of visits) {
    if (!isGone && !seen.has(name)) continue;
    for (const { pk, sk, id, ...record } of open) {
      const isPending = 'state' in record && record.state === 'PENDING';
      if (!isPending) await table.update(pk, sk, { remove: ['open'], ifEquals: { id } });
    }
  }
}
