import type {
  CloudFrontClient,
  ServiceInputTypes,
  ServiceOutputTypes,
} from '@aws-sdk/client-cloudfront';
import pLimit from 'p-limit';
import { sendWatched, type Command, type Watch } from '../cloudFrontClient.ts';
import type { Context } from '../context.ts';
import { isOfCloudFront, isExpired, isRefusal, isUnsent } from './exception.ts';
import { NoAnswer } from './noAnswer.ts';

/** Makes a command anew for each time that it is sent. */
export type MakeCommand<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
> = () => Command<Input, Answer>;

/** Kept for reading back what became of a write whose answer was lost. */
export const readBackMs = 3_000;

/** CloudFront's control plane takes few requests a second: more at once would only queue up there. */
const atOnce = pLimit(32);

/**
 * Sends a call before the request's deadline. Throws CloudFront's refusals as the SDK does, and `NoAnswer`; a write
 * that may have been done is not sent again.
 */
export async function send<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
  makeCommand: MakeCommand<Input, Answer>,
  context: Context,
  writes: boolean,
): Promise<Answer> {
  const session: Session = { used: undefined, hasEnded: false };
  try {
    return await sendOnce(makeCommand, { ...context, writes, session });
  } catch (error) {
    if (!isExpired(error)) throw error;
    session.hasEnded = true;
    return sendOnce(makeCommand, { ...context, writes, session });
  }
}

/** With what a call is signed. One that has ended on the way is renewed once, for all calls that it was to sign. */
interface Session {
  used: object | undefined;
  hasEnded: boolean;
}

async function openSession({ config }: CloudFrontClient, session: Session): Promise<void> {
  const present = await config.credentials();
  const isRenewed = !session.hasEnded || present !== session.used;
  session.used = isRenewed ? present : await config.credentials({ forceRefresh: true });
}

/** What is known of the last attempt: whether CloudFront may have done it, and why there was no answer. */
interface Attempt {
  mayBeDone: boolean;
  failure: unknown;
}

async function sendOnce<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
  makeCommand: MakeCommand<Input, Answer>,
  { cloudFront, deadlineMs, writes, session }: Context & { writes: boolean; session: Session },
): Promise<Answer> {
  const command = makeCommand();
  const attempt: Attempt = { mayBeDone: false, failure: undefined };
  const endsAtMs = deadlineMs - (writes ? readBackMs : 0);
  try {
    return await before(endsAtMs, async () => {
      // Before it takes a place among those at CloudFront: who waits for STS keeps nobody else from it.
      await openSession(cloudFront, session);
      return atOnce(() => {
        if (endsAtMs <= Date.now()) throw new DeadlineError();
        return sendWatched(cloudFront, command, watchOf(attempt, endsAtMs, writes));
      });
    });
  } catch (error) {
    const isDeadline = error instanceof DeadlineError;
    if (error instanceof NoAnswer || (!isDeadline && error !== attempt.failure)) throw error;
    if (isOfCloudFront(error)) throw error;
    throw new NoAnswer(error, writes && attempt.mayBeDone);
  }
}

/** Looks at each attempt that the SDK makes. One whose answer is lost must not be followed by another. */
function watchOf(attempt: Attempt, endsAtMs: number, writes: boolean): Watch {
  return {
    endsAtMs,
    attempt: async (make) => {
      if (endsAtMs <= Date.now()) throw new DeadlineError();
      attempt.mayBeDone = true;
      try {
        return await make();
      } catch (error) {
        attempt.failure = error;
        attempt.mayBeDone = !isUnsent(error) && !isRefusal(error);
        if (writes && attempt.mayBeDone) throw new NoAnswer(error, true);
        throw error;
      }
    },
  };
}

class DeadlineError extends Error {
  constructor() {
    super('the deadline of the request has passed');
  }
}

/** Rejects when the time is over, whatever `run` is waiting for. */
function before<Value>(endsAtMs: number, run: () => Promise<Value>): Promise<Value> {
  const leftMs = endsAtMs - Date.now();
  if (leftMs <= 0) return Promise.reject(new DeadlineError());
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const timer = setTimeout(() => reject(new DeadlineError()), leftMs);
  const settle = () => clearTimeout(timer);
  promise.then(settle, settle);
  run().then(resolve, reject);
  return promise;
}
