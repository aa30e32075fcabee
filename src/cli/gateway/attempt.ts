import { CommandError } from '../commandError.ts';
import { pause, type Stop } from '../stop.ts';
import { AnswerLost, NotSent } from './noAnswer.ts';
import { send, TooManyRequests, type Destination, type GraphqlAnswer } from './send.ts';

/** Tells why there is no answer that counts, and when to ask again. */
export interface Again {
  reason: string;
  /** Says whether a change may have been made. */
  isDoubtful: boolean;
  seconds?: number | undefined;
}

/** Bounds how often a request is sent, and the seconds between two. */
export const maxAttempts = 6;
const maxSeconds = 20;

/** Sends a document once. Throws `CommandError` when sending it again is no use. */
export type Attempt = (
  document: { name: string; text: string },
  variables: object,
) => Promise<{ answer: GraphqlAnswer } | { again: Again }>;

/** Makes the attempts of a command, which share what they learn: whether there is a gateway, and a new token. */
export function createAttempt(destination: Destination): Attempt {
  let isReached = false;
  return async ({ name, text }, variables) => {
    try {
      const answer = await send({ operationName: name, query: text, variables }, destination);
      isReached = true;
      return { answer };
    } catch (error) {
      if (destination.stop.now.aborted) throw new CommandError('Stopped.');
      if (error instanceof TooManyRequests)
        return {
          again: { reason: 'too many requests', isDoubtful: false, seconds: error.seconds },
        };
      if (error instanceof AnswerLost)
        return { again: { reason: error.message, isDoubtful: true } };
      if (!(error instanceof NotSent)) throw error;
      // One that has answered before is being started again, perhaps.
      if (!isReached) throw unreachable(error.message, destination);
      return { again: { reason: error.message, isDoubtful: false } };
    }
  };
}

/** Says that there is no gateway, and what to do. */
export function unreachable(
  reason: string,
  { gateway }: Pick<Destination, 'gateway'>,
): CommandError {
  return new CommandError(
    `No gateway answers at ${gateway} (${reason}).`,
    'Is the address in cff.json right? On your machine, npm start in the project of the gateway starts one.',
  );
}

/** Waits before the next attempt: as long as was asked for, else longer each time, and not all at the same moment. */
export async function waitForNext(
  attempt: number,
  again: Pick<Again, 'seconds'>,
  stop: Stop,
): Promise<void> {
  const seconds = Math.min(maxSeconds, again.seconds ?? 0.25 * 2 ** attempt);
  await pause(seconds * (1 + Math.random() / 4) * 1000, stop);
}
