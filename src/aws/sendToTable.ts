import {
  DynamoDBServiceException,
  type DynamoDBClient,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-dynamodb';
import pLimit from 'p-limit';
import { isThrottled, isUnsent } from './failure.ts';
import { TableUnavailable, type TableFailure } from './tableUnavailable.ts';
import { intercept, type Interceptor } from './tuneClient.ts';

/** Represents a command of DynamoDB's API, as the SDK types it. */
type Command<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes> = Parameters<
  typeof DynamoDBClient.prototype.send<Input, Answer>
>[0];

/** Describes an operation on the table: a new command for each send. */
export interface TableOperation<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
> {
  command: () => Command<Input, Answer>;
  writes: boolean;
  /** When it is given up, in ms of `Date.now()`. */
  deadlineMs: number;
  /** The trace that it belongs to. */
  traceHeaders: NonNullable<Interceptor['headers']>;
}

/** Bounds the calls of a process at once. Only `npm start` has more: each would then wait longer than an attempt may take. */
const atOnce = pLimit(32);

/** Bounds one attempt: DynamoDB answers within some 10 ms, so another attempt is worth more than a long wait. */
const attemptMs = 2_000;

/**
 * Sends an operation to the history's table, with a session that is renewed once when it has ended. Rejects with
 * `TableUnavailable`; with `SessionError`; and as the SDK does when the operation itself is refused, as by its condition. A
 * write may be sent more than once: its condition may then refuse what an attempt before has done.
 */
export async function sendToTable<
  Input extends ServiceInputTypes,
  Answer extends ServiceOutputTypes,
>(client: DynamoDBClient, operation: TableOperation<Input, Answer>): Promise<Answer> {
  const attempts: Attempts = { isInDoubt: false, failure: undefined };
  try {
    return await sendOnce(client, operation, attempts).catch(async (error: unknown) => {
      if (!isAnswer(error) || !error.name.startsWith('ExpiredToken')) throw error;
      await client.config.credentials({ forceRefresh: true });
      return sendOnce(client, operation, attempts);
    });
  } catch (error) {
    const failure = failureOf(error, attempts);
    if (failure === undefined) throw error;
    throw new TableUnavailable(failure, {
      isInDoubt: operation.writes && attempts.isInDoubt,
      cause: error,
    });
  }
}

/** Holds whether an attempt may have been carried out although it gave no answer, and how the last one failed. */
interface Attempts {
  isInDoubt: boolean;
  failure: unknown;
}

class DeadlineError extends Error {
  constructor() {
    super('the deadline of the request has passed');
  }
}

async function sendOnce<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
  client: DynamoDBClient,
  { command, deadlineMs, traceHeaders }: TableOperation<Input, Answer>,
  attempts: Attempts,
): Promise<Answer> {
  const aroundAttempt: Interceptor['aroundAttempt'] = async (attempt) => {
    if (deadlineMs <= Date.now()) throw new DeadlineError();
    const { isInDoubt } = attempts;
    attempts.isInDoubt = true; // until there is an answer
    try {
      return await attempt();
    } catch (error) {
      const isRefusal = isAnswer(error) && (error.$metadata.httpStatusCode ?? 500) < 500;
      attempts.isInDoubt = isInDoubt || (!isRefusal && !isUnsent(error));
      attempts.failure = error;
      // The SDK itself repeats what it knows as transient only.
      if (!isAnswer(error)) Object.assign(error as object, { $retryable: { throttling: false } });
      throw error;
    }
  };
  const leftMs = deadlineMs - Date.now();
  if (leftMs <= 0) throw new DeadlineError();
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  // Also the wait for a session, and between two attempts.
  const timer = setTimeout(() => reject(new DeadlineError()), leftMs);
  atOnce(async () => {
    if (deadlineMs <= Date.now()) throw new DeadlineError();
    const timed = { endsAtMs: deadlineMs, attemptMs, headers: traceHeaders, aroundAttempt };
    return client.send(intercept(command(), timed));
  }).then(resolve, reject);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

function isAnswer(error: unknown): error is DynamoDBServiceException {
  return error instanceof DynamoDBServiceException;
}

/** Names the refusals that say something about the operation itself, and not that the table is out of reach. */
const ofOperation = new Set(['ConditionalCheckFailedException', 'ValidationException']);

/** Gives the failure that an exception stands for; undefined for a refusal of the operation itself, and for a defect. */
function failureOf(error: unknown, { failure }: Attempts): TableFailure | undefined {
  if (error instanceof DeadlineError) return 'ServiceUnavailable';
  if (error !== failure) return undefined;
  if (isThrottled(error)) return 'Throttling';
  if (!isAnswer(error)) return 'ServiceUnavailable';
  if (error.name === 'AccessDeniedException') return 'AccessDenied';
  return ofOperation.has(error.name) ? undefined : 'ServiceUnavailable';
}
