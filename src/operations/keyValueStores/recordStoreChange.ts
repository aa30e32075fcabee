import { randomUUID } from 'node:crypto';
import { sessionName } from '../../access/caller.ts';
import { storePartition } from '../../access/storePolicy.ts';
import { awsRequestId } from '../../aws/failure.ts';
import type { Changes } from '../../aws/keyValues/keyValueRequests.ts';
import type { StoreSession } from '../../aws/storeSessions.ts';
import type { Context } from '../../context.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { rivalsOf } from '../../history/decideStoreChange.ts';
import { marksOf } from '../../history/entryMarks.ts';
import { readOthers, storeRecordKey, type StoreRecord } from '../../history/storeRecord.ts';
import type { Table } from '../../history/table.ts';
import { settleStoreChange } from '../../history/visitStore.ts';
import { errorCodeOf } from '../errorCode.ts';
import { errorValue, isErrorValue, type ErrorOf, type StoreTarget } from '../errors.ts';

/** Describes a change for its record. */
export type RecordedChange = Pick<
  StoreRecord,
  'kind' | 'arn' | 'base' | 'puts' | 'deletes' | 'sha256' | 'resultSha256'
> & {
  message: string | null | undefined;
  /** The changes of a CHANGE, of which marks are kept until it is settled. */
  changes?: Changes;
};

/** Says what became of a change. One that is in doubt has no fate yet: a sweep settles its record. */
export interface StoreFate {
  state: 'APPLIED' | 'PARTIAL' | 'REFUSED';
  evidence?: 'ANSWER' | 'READ';
  etag?: string | undefined;
  /** Keys of a sync whose changes were answered, and of those that may still be made. */
  confirmed?: number;
  inDoubt?: number;
}

/** Holds a change that is to be recorded, with the session that may record it. */
interface Recording<Done> {
  change: RecordedChange;
  session: StoreSession;
  run: () => Promise<Done>;
  fateOf: (done: Done) => StoreFate | undefined;
}

/**
 * Records a change of a store before it is made, and what became of it after. Without the table nothing is written: the
 * failure is the answer. In a gateway without a history it only runs.
 */
export async function recordStoreChange<Done>(
  target: StoreTarget,
  { change, session, run, fateOf }: Recording<Done>,
  context: Context,
): Promise<Done | Unrecorded> {
  const begun = await beginStoreRecord(target, { change, session }, context);
  if (isErrorValue(begun)) return begun;
  const done = await run(); // what it throws leaves the record to a sweep
  await settleStoreRecord(begun, fateOf(done), context);
  return done;
}

/** Says that a change cannot be recorded, and so was not made. */
type Unrecorded = ErrorOf<'AccessDenied' | 'ServiceUnavailable'>;

/** Holds the record of a change that is about to be made; none in a gateway without a history. */
export interface BegunRecord {
  table?: Table;
  record?: StoreRecord;
}

/** Records a change before it is made. */
export async function beginStoreRecord(
  target: StoreTarget,
  { change, session }: Pick<Recording<unknown>, 'change' | 'session'>,
  context: Context,
): Promise<BegunRecord | Unrecorded> {
  const table = context.history?.table(context, session);
  if (!table) return {};
  const record = recordOf(target, change, context);
  try {
    await table.put({ ...record }, { onlyIfAbsent: true });
    return { table, record };
  } catch (error) {
    return unrecorded(target, error, context);
  }
}

function recordOf(
  { name, ifMatch }: StoreTarget,
  { message, changes, ...change }: RecordedChange,
  { caller, requestId, history }: Context,
): StoreRecord {
  const at = Date.now();
  const sk = storeRecordKey(at, randomUUID());
  return {
    pk: storePartition(name),
    sk,
    ...change,
    ...(changes && { marks: marksOf(sk, changes) }),
    state: 'PENDING',
    open: 'open',
    at,
    until: at + (history?.untilMs ?? 0),
    author: caller.subject,
    session: sessionName(caller),
    requestId,
    ...(message != null && { message }),
    ...(ifMatch !== undefined && { ifMatch }),
  };
}

/** Refuses a change that cannot be recorded. */
function unrecorded(target: StoreTarget, error: unknown, context: Context): Unrecorded {
  const { logger, requestId } = context;
  logger.error('the history could not be written', {
    keyValueStore: target.name,
    requestId,
    error,
  });
  const isDenied = error instanceof Error && errorCodeOf(error) === 'AccessDenied';
  const code = (isDenied ? 'AccessDenied' : 'ServiceUnavailable') satisfies ErrorCode;
  const message = isDenied
    ? 'IAM does not allow this caller to record a change of this key value store, so nothing was written.'
    : 'The change could not be recorded in the history, so nothing was written. Try again later.';
  return errorValue(code, { ...target, message, requestId: awsRequestId(error) ?? requestId });
}

/** Settles a record. One that cannot be settled stays PENDING until a sweep, which changes nothing for the caller. */
export async function settleStoreRecord(
  { table, record }: BegunRecord,
  fate: StoreFate | undefined,
  { logger, requestId }: Context,
): Promise<void> {
  if (!table || !record || !fate) return;
  try {
    if (fate.evidence === 'READ' && (await hasRival(table, record))) return;
    await settleStoreChange(table, record, { ...fate });
  } catch (error) {
    const { pk: partition } = record;
    logger.error('a record of the history stays pending', { partition, requestId, error });
  }
}

/** Checks whether another change may have made what was found by reading. */
async function hasRival(table: Table, record: StoreRecord): Promise<boolean> {
  return rivalsOf(record, await readOthers(table, record)).length > 0;
}
