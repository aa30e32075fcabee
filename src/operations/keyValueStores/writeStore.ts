import type { StoreSession } from '../../aws/storeSessions.ts';
import { readBackMs } from '../../aws/send.ts';
import type { Context } from '../../context.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import {
  concludeWrite,
  type Conclusion,
  type Truth,
  type WriteSteps,
  type Written,
} from '../concludeWrite.ts';
import { isErrorValue, type ErrorOf, type StoreTarget } from '../errors.ts';
import { readLeniently } from '../readLeniently.ts';
import { storeReads } from '../target.ts';
import { recordStoreChange, type RecordedChange, type StoreFate } from './recordStoreChange.ts';

/** Describes a write to a key value store, how to find out what became of it, and its record. */
interface StoreWrite<Value, Code extends ErrorCode> extends Pick<
  WriteSteps<Value, Code>,
  'call' | 'conflict' | 'mayRepeat'
> {
  truth: () => Promise<Truth<Value>>;
  change: RecordedChange;
  session: StoreSession;
  /** Names the version of the data that the write made. */
  etagOf?: (value: Value) => string;
}

/** Writes to a key value store and records it, as `write` does to a function. */
export async function writeStore<Value, Code extends ErrorCode>(
  target: StoreTarget,
  { truth, change, session, etagOf, ...steps }: StoreWrite<Value, Code>,
  context: Context,
): Promise<Written<Value> | ErrorOf<Code>> {
  const look = async () => (await readLeniently(truth, context)) ?? 'UNREADABLE';
  const isTimeLeft = () => context.deadlineMs - Date.now() > 2 * readBackMs;
  const run = () => concludeWrite(target, { ...steps, truth: look, isTimeLeft });
  const fateOf = ({ result, fate }: Conclusion<Value, Code>): StoreFate | undefined => {
    if (isErrorValue(result)) return fate === 'REFUSED' ? { state: 'REFUSED' } : undefined;
    const evidence = fate === 'RECOVERED' ? 'READ' : 'ANSWER';
    return { state: 'APPLIED', evidence, etag: etagOf?.(result.value) };
  };
  const concluded = await recordStoreChange(target, { change, session, run, fateOf }, context);
  // What was read of the store and of the list is of before.
  context.reads.forget(storeReads(target.name));
  context.reads.forget(storeReads(''));
  return isErrorValue(concluded) ? (concluded as ErrorOf<Code>) : concluded.result; // which every write expects
}
