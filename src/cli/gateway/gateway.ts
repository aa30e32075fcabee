import { CommandError } from '../commandError.ts';
import { createAttempt, maxAttempts, waitForNext, type Again } from './attempt.ts';
import { makeChange, type Change } from './change.ts';
import type { QueryDocument } from '../../contract/document.ts';
import { isProblem, type Problem } from './problem.ts';
import type { Destination, GraphqlAnswer } from './send.ts';
import { notTaken, type ValueOf } from './value.ts';

/** Holds what a query gave. */
export interface Read<Data> {
  data: Data;
  /** Maps the paths of fields that could not be read, such as `testCases`, to the code of the reason. */
  failed: ReadonlyMap<string, string>;
}

/** Asks the gateway, and sends again what may be sent again. */
export interface Gateway {
  /** Throws `CommandError` when there is no data at all. */
  query<Data, Variables extends object>(
    document: QueryDocument<Data, Variables>,
    variables: Variables,
  ): Promise<Read<Data>>;
  /** See `makeChange`. */
  change<Data, Variables extends object>(
    change: Change<Data, Variables>,
  ): Promise<ValueOf<Data> | undefined>;
}

/** Makes the gateway of a command. */
export function createGateway(destination: Destination): Gateway {
  const { stop } = destination;
  const attempt = createAttempt(destination);
  return {
    async query(document, variables) {
      for (let count = 1; ; count += 1) {
        const outcome = await attempt(document, variables);
        const again = 'again' in outcome ? outcome.again : repetition(outcome.answer);
        const isLast = count >= maxAttempts || stop.signal.aborted;
        if (again && !isLast) await waitForNext(count, again, stop);
        else if ('answer' in outcome) return read(outcome.answer);
        else
          throw new CommandError(
            `The gateway does not answer: ${outcome.again.reason}.`,
            'Try again later.',
          );
      }
    },
    change: (change) => makeChange(change, { attempt, stop }),
  };
}

function read<Data>({ data, errors = [] }: GraphqlAnswer): Read<Data> {
  const isEmpty =
    typeof data !== 'object' ||
    data === null ||
    Object.values(data).every((value) => value === null || typeof value === 'string');
  if (isEmpty && errors.length > 0) {
    const [first] = errors;
    if (first?.extensions?.code !== 'UnsupportedOperation' || !data) throw notTaken(first);
  }
  const failed = errors.map(
    ({ path = [], extensions, message }) => [path.join('.'), extensions?.code ?? message] as const,
  );
  return { data: data as Data, failed: new Map(failed) }; // the document tells what it is
}

/** Tells whether a read may be sent again: its value, or a field of it, failed and says so. */
function repetition({ data, errors = [] }: GraphqlAnswer): Again | undefined {
  const values = typeof data === 'object' && data ? Object.values(data) : [];
  const problem: Problem | undefined = values.find(
    (value) => typeof value === 'object' && value !== null && isProblem(value),
  );
  const failures: Partial<Problem>[] = [
    ...(problem ? [problem] : []),
    ...errors.map(({ message, extensions }) => ({ message, ...extensions })),
  ];
  const failure = failures.find(({ retryable }) => retryable === true);
  return (
    failure && {
      reason: failure.message ?? 'a read failed',
      isDoubtful: false,
      seconds: failure.retryAfterSeconds ?? undefined,
    }
  );
}
