/**
 * Writes to CloudFront. Who does what, from the outside in:
 *
 * | level   | in         | does                                                              | bound                          |
 * | ------- | ---------- | ----------------------------------------------------------------- | ------------------------------ |
 * | write   | write.ts   | records; calls; reads back what became of a lost answer; calls again | 3 calls, while 6 s are left |
 * | call    | call.ts    | sends one command; expected failures become values; logs, counts  | 1 send                         |
 * | send    | aws/send   | the deadline, the caller's session, what may have been done       | the deadline less 3 s; 1 renewal |
 * | attempt | the SDK    | one HTTP request, repeated after what is sure not to have been done | 3 attempts, 8 s of silence     |
 */
import type { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-cloudfront';
import { readBackMs } from '../aws/send.ts';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../contract/schema.generated.ts';
import { concludeWrite, type Truth, type WriteSteps } from './concludeWrite.ts';
import { callOnce, type Call } from './call.ts';
import type { ErrorOf, Target } from './errors.ts';
import { recordWrite, type Recorded, type RecordedWrite } from './recordWrite.ts';
import { readLeniently } from './readLeniently.ts';

/** Describes a call that writes, how to find out what became of it, and what the history records of it. */
export interface Write<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value,
  Code extends ErrorCode,
>
  extends
    Call<Input, Answer, Value, Code>,
    Pick<WriteSteps<Value, Code>, 'truth' | 'conflict' | 'mayRepeat'> {
  recorded: Recorded<Value>;
}

/** Writes to CloudFront, and records it. Gives what was written, or an expected failure as a value. */
export async function write<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
  Value,
  Code extends ErrorCode,
>(
  target: Target,
  spec: Write<Input, Answer, Value, Code>,
  context: Context,
): Promise<RecordedWrite<Value> | ErrorOf<Code>> {
  const { conflict, mayRepeat, recorded } = spec;
  const { history } = context;
  const conclude = () =>
    concludeWrite(target, {
      call: () => callOnce({ ...target, writes: true }, spec, context),
      truth: () => truthOf(spec, context),
      conflict,
      mayRepeat,
      isTimeLeft: () => context.deadlineMs - Date.now() > 2 * readBackMs,
    });
  if (!history) return (await conclude()).result;
  return recordWrite(target, { recorded, history, conclude }, context);
}

async function truthOf<Value>(
  spec: { truth: () => Promise<Truth<Value>> },
  context: Context,
): Promise<Truth<Value>> {
  return (await readLeniently(spec.truth, context)) ?? 'UNREADABLE';
}
