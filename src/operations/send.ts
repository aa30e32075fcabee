import type {
  $Command,
  CloudFrontClient,
  ServiceInputTypes,
  ServiceOutputTypes,
} from '@aws-sdk/client-cloudfront';
import pLimit from 'p-limit';
import type { Context } from '../context.ts';
import { isOfCloudFront, isExpired, isRefusal, isUnsent } from './exception.ts';
import { NoAnswer } from './noAnswer.ts';

/** Makes a command anew for each time that it is sent. */
export type MakeCommand<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
> = () => $Command<
  Input,
  Answer,
  CloudFrontClient['config'],
  ServiceInputTypes,
  ServiceOutputTypes
>;

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
  watch(command, attempt, writes);
  const leftMs = deadlineMs - Date.now() - (writes ? readBackMs : 0);
  try {
    return await before(leftMs, async (abortSignal) => {
      // Before it takes a place among those at CloudFront: who waits for STS keeps nobody else from it.
      await openSession(cloudFront, session);
      return atOnce(() => {
        abortSignal.throwIfAborted();
        return cloudFront.send(command, { abortSignal });
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
function watch<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
  { middlewareStack }: ReturnType<MakeCommand<Input, Answer>>,
  attempt: Attempt,
  writes: boolean,
): void {
  middlewareStack.add(
    (next) => async (args) => {
      attempt.mayBeDone = true;
      try {
        return await next(args);
      } catch (error) {
        attempt.failure = error;
        attempt.mayBeDone = !isUnsent(error) && !isRefusal(error);
        if (writes && attempt.mayBeDone) throw new NoAnswer(error, true);
        throw error;
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'watch' },
  );
}

class DeadlineError extends Error {}

/** Aborts and rejects when the time is over, whatever `run` is waiting for. */
function before<Value>(
  leftMs: number,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const controller = new AbortController();
  const end = () => {
    const error = new DeadlineError('the deadline of the request has passed');
    controller.abort(error);
    reject(error);
  };
  if (leftMs <= 0) end();
  const timer = setTimeout(end, Math.max(leftMs, 0));
  run(controller.signal)
    .then(resolve, reject)
    .finally(() => clearTimeout(timer));
  return promise;
}
