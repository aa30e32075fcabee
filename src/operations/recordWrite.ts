import { hash, randomUUID } from 'node:crypto';
import { sessionName } from '../access/caller.ts';
import { awsRequestId } from '../aws/failure.ts';
import type { Context, History } from '../context.ts';
import type { ErrorCode } from '../contract/schema.generated.ts';
import { beginWrite, type Begun, type Change } from '../history/beginWrite.ts';
import type { ObservedRecord, WriteRecord } from '../history/record.ts';
import type { Version } from '../history/record.ts';
import { settleWrite, type Fate } from '../history/settleWrite.ts';
import type { Conclusion, Written } from './concludeWrite.ts';
import { errorCodeOf } from './errorCode.ts';
import { errorValue, isErrorValue, type ErrorOf, type ErrorValue, type Target } from './errors.ts';
import { functionReader } from './functions/functionReader.ts';
import { firstETag } from './limits.ts';
import { staleIfMatch } from './refusal.ts';
import { Unreadable } from './unreadable.ts';

/** Describes a change for the history, besides what its target tells. */
export interface Recorded<Value> extends Pick<
  Change,
  'kind' | 'content' | 'described' | 'restoredFrom' | 'tests'
> {
  message: string | null | undefined;
  forced?: boolean | null | undefined;
  /** Names the version that the change made. */
  versionOf: (value: Value) => Version;
}

/** Holds a write, its record, and the record of what was LIVE before it. */
export type RecordedWrite<Value> = Written<Value> & {
  record?: WriteRecord;
  liveBefore?: WriteRecord | ObservedRecord | undefined;
};

/** Holds a write that is to be recorded. */
interface Recording<Value, Code extends ErrorCode> {
  recorded: Recorded<Value>;
  history: History;
  conclude: () => Promise<Conclusion<Value, Code>>;
}

/**
 * Records a write before it is made, and settles the record after. Without the table nothing is written: the failure is
 * the answer. A record that cannot be settled stays PENDING, which changes nothing for the caller.
 */
export async function recordWrite<Value, Code extends ErrorCode>(
  target: Target,
  { recorded, history, conclude }: Recording<Value, Code>,
  context: Context,
): Promise<RecordedWrite<Value> | ErrorOf<Code>> {
  const begun = await begin(target, { recorded, history }, context);
  if (isErrorValue(begun)) return begun as ErrorOf<Code>; // a read's, which every change expects
  const concluded = await conclude();
  const record = await settle(begun, { fate: fateOf(concluded, recorded), history }, context);
  const { result } = concluded;
  return isErrorValue(result) ? result : { ...result, record, liveBefore: begun.liveBefore };
}

function depsOf({ table, untilMs }: History, name: string, context: Context) {
  return {
    table: table(context),
    untilMs,
    reader: functionReader(name, context),
    sha256: (bytes: Uint8Array) => hash('sha256', bytes),
    firstETag,
    now: () => Date.now(),
    newId: () => randomUUID(),
  };
}

async function begin<Value>(
  target: Target,
  { recorded, history }: { recorded: Recorded<Value>; history: History },
  context: Context,
): Promise<Begun | ErrorValue> {
  const { name, ifMatch, stage } = target;
  const { caller, requestId } = context;
  const { message, forced, versionOf: _, ...change } = recorded;
  const by = {
    author: caller.subject,
    session: sessionName(caller),
    requestId,
    ...(message != null && { message }),
  };
  const all = {
    ...change,
    name,
    by,
    ...(ifMatch !== undefined && { ifMatch }),
    forced: forced === true,
  };
  try {
    const begun = await beginWrite(all, depsOf(history, name, context));
    if (begun === 'CHANGED') return staleIfMatch({ ...target, ifMatch: ifMatch ?? '' }, context);
    if (begun !== 'GONE') return begun;
    return errorValue('NoSuchFunctionExists', { ...target, stage, message: noFunction, requestId });
  } catch (error) {
    if (error instanceof Unreadable) return error.value;
    return unrecorded(target, error, context);
  }
}

/** Refuses a change that cannot be recorded. */
function unrecorded(target: Target, error: unknown, context: Context): ErrorValue {
  const { logger, requestId } = context;
  logger.error('the history could not be written', { function: target.name, requestId, error });
  const awsId = awsRequestId(error) ?? requestId;
  const isDenied = error instanceof Error && errorCodeOf(error) === 'AccessDenied';
  const [code, message] = isDenied
    ? (['AccessDenied', deniedMessage] as const)
    : (['ServiceUnavailable', unrecordedMessage] as const);
  return errorValue(code, { ...target, message, requestId: awsId });
}

const noFunction = 'There is no function of this name.';
const deniedMessage =
  'IAM does not allow this caller to record a change of this function in the history, so nothing was written.';
const unrecordedMessage =
  'The change could not be recorded in the history, so nothing was written. Try again later.';

async function settle(
  { intent }: Begun,
  { fate, history }: { fate: Fate; history: History },
  context: Context,
): Promise<WriteRecord> {
  try {
    return await settleWrite(intent, fate, depsOf(history, intent.pk, context));
  } catch (error) {
    const { logger, requestId } = context;
    logger.error('a record of the history stays pending', {
      function: intent.pk,
      number: intent.n,
      requestId,
      error,
    });
    return intent;
  }
}

function fateOf<Value, Code extends ErrorCode>(
  { result, fate, sends }: Conclusion<Value, Code>,
  { versionOf }: Recorded<Value>,
): Fate {
  if (isErrorValue(result)) return { kind: fate === 'REFUSED' ? 'REFUSED' : 'IN_DOUBT' };
  const kind = fate === 'RECOVERED' ? 'RECOVERED' : 'ANSWERED';
  return { kind, version: versionOf(result.value), sends };
}
