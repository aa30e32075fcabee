import { randomUUID } from 'node:crypto';
import { sessionName } from '../../access/caller.ts';
import { storePartition } from '../../access/storePolicy.ts';
import { awsRequestId } from '../../aws/failure.ts';
import type { StoreSession } from '../../aws/storeSessions.ts';
import type { Context } from '../../context.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { storeRecordKey, type StoreRecord } from '../../history/storeRecord.ts';
import type { Item, Table } from '../../history/table.ts';
import { errorCodeOf } from '../errorCode.ts';
import { errorValue, type ErrorOf, type StoreTarget } from '../errors.ts';

/** Describes a change for its record. */
export type RecordedChange = Pick<StoreRecord, 'kind' | 'puts' | 'deletes' | 'sha256'> & {
  message: string | null | undefined;
};

/** Says what became of a change. */
export interface StoreFate {
  state: 'APPLIED' | 'REFUSED' | 'UNKNOWN';
  etag?: string | undefined;
}

/** Holds a change that is to be recorded, with the session that may record it. */
interface Recording<Done> {
  change: RecordedChange;
  session: StoreSession;
  run: () => Promise<Done>;
  fateOf: (done: Done) => StoreFate;
}

/**
 * Records a change of a store before it is made, and what became of it after. Without the table nothing is written: the
 * failure is the answer. In a gateway without a history it only runs.
 */
export async function recordStoreChange<Done>(
  target: StoreTarget,
  { change, session, run, fateOf }: Recording<Done>,
  context: Context,
): Promise<Done | ErrorOf<'AccessDenied' | 'ServiceUnavailable'>> {
  const table = context.history?.table(context, session);
  if (!table) return run();
  const record = recordOf(target, change, context);
  try {
    await table.put({ ...record } satisfies Item, { onlyIfAbsent: true });
  } catch (error) {
    return unrecorded(target, error, context);
  }
  let fate: StoreFate = { state: 'UNKNOWN' }; // of a failure that is thrown
  try {
    const done = await run();
    fate = fateOf(done);
    return done;
  } finally {
    await settle(table, { record, fate }, context);
  }
}

function recordOf(
  { name, ifMatch }: StoreTarget,
  { message, ...change }: RecordedChange,
  { caller, requestId }: Context,
): StoreRecord {
  const at = Date.now();
  return {
    pk: storePartition(name),
    sk: storeRecordKey(at, randomUUID()),
    ...change,
    state: 'PENDING',
    at,
    author: caller.subject,
    session: sessionName(caller),
    requestId,
    ...(message != null && { message }),
    ...(ifMatch !== undefined && { ifMatch }),
  };
}

/** Refuses a change that cannot be recorded. */
function unrecorded(
  target: StoreTarget,
  error: unknown,
  context: Context,
): ErrorOf<'AccessDenied' | 'ServiceUnavailable'> {
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

/** Settles a record. One that cannot be settled stays PENDING, which changes nothing for the caller. */
async function settle(
  table: Table,
  { record, fate: { state, etag } }: { record: StoreRecord; fate: StoreFate },
  { logger, requestId }: Context,
): Promise<void> {
  const { pk, sk } = record;
  const set = { state, ...(etag !== undefined && { etag }) };
  try {
    await table.update(pk, sk, { set, ifEquals: { state: 'PENDING' } });
  } catch (error) {
    logger.error('a record of the history stays pending', { partition: pk, requestId, error });
  }
}
