import { hash, randomUUID } from 'node:crypto';
import type { Access } from '../access/access.ts';
import type { Context } from '../context.ts';
import type { Invocation, Gateway } from '../createContext.ts';
import { sweep, type SweepReport, type Times } from '../history/sweep.ts';
import { isErrorValue } from '../operations/errors.ts';
import { functionReader } from '../operations/functions/functionReader.ts';
import { listStage } from '../operations/functions/listFunctions.ts';
import { storeReader } from '../operations/keyValueStores/storeReader.ts';
import { firstETag } from '../operations/limits.ts';
import { Unreadable } from '../operations/unreadable.ts';

/** Observes as itself, for no caller: its role reads all functions and key value stores, and the whole table. */
const observer = { subject: 'observer', kind: 'IAM', issuer: '', groups: [] } as const;
const all: Access = { grants: [], keyValueStoreGrants: [], may: () => true, mayStore: () => false };

/** Leaves time to store what was seen, in ms. */
const reservedMs = 10_000;

/** Bounds the calls of one sweep; what is left is due at the next. */
const maxCalls = 5_000;

/**
 * Makes what looks for changes made elsewhere and settles what changes through the gateway have left open. Gives
 * undefined when there is no history. Logs each sweep in one line, those that find nothing only unless `isQuiet`, and
 * each function or key value store that could not be read.
 */
export function createObserver(
  gateway: Gateway,
  { isQuiet = false }: { isQuiet?: boolean } = {},
): (invocation: Invocation) => Promise<SweepReport | undefined> {
  return async (invocation) => {
    const { logger, createContext } = gateway;
    const { awsRequestId: requestId } = invocation;
    const context = { ...createContext(observer, invocation), access: all };
    const table = context.history?.table(context);
    if (!table) return undefined;
    context.budget.callsLeft = maxCalls;
    const startedMs = performance.now();
    const report = await sweep({
      table,
      list: () => listTimes(context),
      readerOf: (name) => functionReader(name, context),
      sha256: (bytes) => hash('sha256', bytes),
      firstETag,
      now: () => Date.now(),
      newId: () => randomUUID(),
      isTimeLeft: () =>
        context.deadlineMs - Date.now() > reservedMs && context.budget.callsLeft > 100,
      storeReaderOf: (name) => storeReader(name, context),
      failed: (subject, error) => logger.warn('not observed', { ...subject, requestId, error }),
    });
    const durationMs = Math.round(performance.now() - startedMs);
    const isNothing = report.settled + report.observed + report.failed === 0;
    if (!isQuiet || !isNothing) logger.info('sweep', { ...report, requestId, durationMs });
    return report;
  };
}

/** Lists all functions with their times: one call for a hundred entries of a stage. */
async function listTimes(context: Context): Promise<Map<string, Times>> {
  const development = await listStage('DEVELOPMENT', context);
  const live = await listStage('LIVE', context);
  if (isErrorValue(development)) throw new Unreadable(development);
  if (isErrorValue(live)) throw new Unreadable(live);
  const times = new Map<string, Times>();
  for (const { name, createdTime, lastModifiedTime } of development)
    times.set(name, [createdTime?.getTime() ?? 0, lastModifiedTime?.getTime() ?? 0, 0]);
  for (const { name, lastModifiedTime } of live) {
    const known = times.get(name);
    if (known) known[2] = lastModifiedTime?.getTime() ?? 0;
  }
  return times;
}
