import type {
  CloudFrontClient,
  ServiceInputTypes,
  ServiceOutputTypes,
} from '@aws-sdk/client-cloudfront';
import { sendCommand, type Command } from './cloudFrontClient.ts';
import type { Context } from '../context.ts';
import { createConcurrency } from './concurrency.ts';
import { before, DeadlineError } from './deadline.ts';
import { isCloudFrontAnswer, isExpired, isRefusal, isThrottled, isUnsent } from './failure.ts';
import { NoAnswer } from './noAnswer.ts';
import type { Interceptor } from './tuneClient.ts';

/** Makes a command: a new one for each send. */
export type MakeCommand<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
> = () => Command<Input, Answer>;

/** Reserves time to read back what became of a write whose answer was lost. */
export const readBackMs = 3_000;

/** Bounds the calls of all requests of the process. */
const concurrency = createConcurrency();

/**
 * Sends a call before the request's deadline, with a session that is renewed once when it has ended. Throws
 * CloudFront's refusals as the SDK does, `SessionError` and `NoAnswer`; a write that may have been done is not sent
 * again.
 */
export async function send<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
  makeCommand: MakeCommand<Input, Answer>,
  context: Context,
  writes: boolean,
): Promise<Answer> {
  const session: SigningState = { used: undefined, hasEnded: false };
  try {
    return await sendOnce(makeCommand, { ...context, writes, session });
  } catch (error) {
    if (!isExpired(error)) throw error;
    session.hasEnded = true;
    return sendOnce(makeCommand, { ...context, writes, session });
  }
}

/**
 * Holds the credentials that a call is signed with, and whether they have expired. Expired ones are renewed once for
 * all calls that use them.
 */
interface SigningState {
  used: object | undefined;
  hasEnded: boolean;
}

async function openSession({ config }: CloudFrontClient, session: SigningState): Promise<void> {
  const present = await config.credentials();
  const isRenewed = !session.hasEnded || present !== session.used;
  session.used = isRenewed ? present : await config.credentials({ forceRefresh: true });
}

/** Holds whether the SDK's last attempt may have been carried out, and why it failed. */
interface LastAttempt {
  mayBeDone: boolean;
  failure: unknown;
}

async function sendOnce<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
  makeCommand: MakeCommand<Input, Answer>,
  {
    cloudFront,
    deadlineMs,
    traceHeaders,
    writes,
    session,
  }: Context & { writes: boolean; session: SigningState },
): Promise<Answer> {
  const command = makeCommand();
  const last: LastAttempt = { mayBeDone: false, failure: undefined };
  const endsAtMs = deadlineMs - (writes ? readBackMs : 0);
  try {
    return await before(endsAtMs, async () => {
      // Before it takes a place among those at CloudFront: who waits for STS keeps nobody else from it.
      await openSession(cloudFront, session);
      return concurrency.run(writes, () => {
        if (endsAtMs <= Date.now()) throw new DeadlineError();
        const interceptor = interceptorFor(last, endsAtMs, writes);
        return sendCommand(cloudFront, command, { ...interceptor, headers: traceHeaders });
      });
    });
  } catch (error) {
    const isDeadline = error instanceof DeadlineError;
    if (error instanceof NoAnswer || (!isDeadline && error !== last.failure)) throw error;
    if (isCloudFrontAnswer(error)) throw error;
    throw new NoAnswer(error, writes && last.mayBeDone);
  }
}

/** Notes how each attempt of the SDK ends. A write whose answer was lost must not be followed by another attempt. */
function interceptorFor(last: LastAttempt, endsAtMs: number, writes: boolean): Interceptor {
  return {
    endsAtMs,
    aroundAttempt: async (attempt) => {
      if (endsAtMs <= Date.now()) throw new DeadlineError();
      last.mayBeDone = true;
      try {
        const answer = await attempt();
        concurrency.succeeded();
        return answer;
      } catch (error) {
        if (isThrottled(error)) concurrency.throttled();
        last.failure = error;
        last.mayBeDone = !isUnsent(error) && !isRefusal(error);
        if (writes && last.mayBeDone) throw new NoAnswer(error, true);
        throw error;
      }
    },
  };
}
