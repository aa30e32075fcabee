import { CommandError } from '../commandError.ts';
import type { Stop } from '../stop.ts';
import { maxAttempts, waitForNext, type Again, type Attempt } from './attempt.ts';
import type { MutationDocument } from '../../contract/document.ts';
import { isProblem, type Problem } from './problem.ts';
import type { GraphqlAnswer } from './send.ts';
import { onlyValue, type ValueOf } from './value.ts';

/** Reports that nobody can say whether a change was made. */
export class OutcomeUnknown extends CommandError {}

/** Describes a change: all are guarded by an ETag or a `rev`, so that none can be made twice. */
export interface Change<Data, Variables> {
  document: MutationDocument<Data, Variables>;
  variables: Variables;
  /** Looks whether the change has been made. Asked when an answer was lost, or when the gateway itself does not know. */
  isDone: () => Promise<boolean>;
}

/**
 * Makes a change. Gives the answer's value, a success or an expected error; undefined if the answer was lost and the change was
 * found to be made. Throws `CommandError`, and `OutcomeUnknown`.
 */
export async function makeChange<Data, Variables extends object>(
  { document, variables, isDone }: Change<Data, Variables>,
  { attempt, stop }: { attempt: Attempt; stop: Stop },
): Promise<ValueOf<Data> | undefined> {
  let isDoubtful = false;
  for (let count = 1; ; count += 1) {
    const outcome = await attempt(document, variables);
    const value =
      'answer' in outcome && !isFault(outcome.answer) ? onlyValue<Data>(outcome.answer) : undefined;
    const problem: Problem | undefined = value && isProblem(value) ? value : undefined;
    if (value && !problem) return value;
    const again = 'again' in outcome ? outcome.again : problem ? repetition(problem) : fault;
    isDoubtful ||= again?.isDoubtful === true || problem?.outcome === 'UNKNOWN';
    const found = isDoubtful ? await isDone().catch(() => 'NOT KNOWN' as const) : false;
    if (found === true) return undefined;
    if (!again) return value;
    const isOver = count >= maxAttempts || found === 'NOT KNOWN' || stop.signal.aborted;
    if (isOver) return conclude(value, again, isDoubtful);
    await waitForNext(count, again, stop);
  }
}

/** Stands for a fault of the gateway, which may have come after the change. */
const fault: Again = { reason: 'the gateway had a fault', isDoubtful: true };

function isFault({ errors = [] }: GraphqlAnswer): boolean {
  return errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR');
}

function conclude<Value>(value: Value | undefined, { reason }: Again, isDoubtful: boolean): Value {
  if (isDoubtful)
    throw new OutcomeUnknown(
      `It is not known whether this was done: ${reason}.`,
      'cff diff shows what is there now. Doing it again is safe.',
    );
  if (value !== undefined) return value;
  throw new CommandError(`Nothing was changed: ${reason}.`, 'Try again later.');
}

/** Tells whether a change may be sent again after this error: what was stopped goes on from where it was. */
function repetition(problem: Problem): Again | undefined {
  const { errorCode, reason, retryable, message, outcome, retryAfterSeconds } = problem;
  // Goes on under another version, which who asked for the change knows.
  if (errorCode === 'PartiallyApplied') return undefined;
  const isStopped =
    errorCode === 'DeployStopped' && (reason === 'Throttling' || reason === 'ServiceUnavailable');
  const isUnknown = errorCode === 'ServiceUnavailable' && outcome === 'UNKNOWN';
  if (!retryable && !isStopped && !isUnknown) return undefined;
  return {
    reason: message,
    isDoubtful: outcome === 'UNKNOWN',
    seconds: retryAfterSeconds ?? undefined,
  };
}
