import pLimit from 'p-limit';
import type { Credentials } from '../credentials.ts';
import { before, DeadlineError } from '../deadline.ts';
import { isKeyValueAnswer, isRefusal, isThrottled, isUnsent } from '../failure.ts';
import { NoAnswer } from '../noAnswer.ts';
import type { KeyValueAnswer, KeyValueClient } from './keyValueClient.ts';
import type { KeyValueRequest } from './keyValueRequests.ts';

/** Bounds the calls of a process at once. */
const atOnce = pLimit(16);

/**
 * Sends a request to the data plane, up to `endsAtMs`, with a session that is renewed once when it has ended. It is sent again only
 * when it reads, or when AWS has surely not done it, as when it throttles: three attempts at most with a session. Rejects
 * with `KeyValueRefusal`; with `NoAnswer`; and with `SessionError`.
 */
export async function sendToKeyValues<Answer>(
  client: KeyValueClient,
  request: KeyValueRequest<Answer>,
  { endsAtMs, traceHeaders }: { endsAtMs: number; traceHeaders: Readonly<Record<string, string>> },
): Promise<KeyValueAnswer<Answer>> {
  const writes = request.method !== 'GET';
  const sending: Sending = { client, endsAtMs, traceHeaders, writes, mayBeDone: false };
  try {
    return await before(endsAtMs, () => sendRenewing(request, sending));
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    throw new NoAnswer(error, writes && sending.mayBeDone);
  }
}

interface Sending {
  client: KeyValueClient;
  endsAtMs: number;
  traceHeaders: Readonly<Record<string, string>>;
  writes: boolean;
  /** Whether the last attempt may have been carried out. */
  mayBeDone: boolean;
}

async function sendRenewing<Answer>(
  request: KeyValueRequest<Answer>,
  sending: Sending,
): Promise<KeyValueAnswer<Answer>> {
  const { client } = sending;
  // Before it takes a place among those at AWS: who waits for STS keeps nobody else from it.
  const signedBy = await client.credentials();
  try {
    return await atOnce(() => sendUntil(request, sending, signedBy));
  } catch (error) {
    if (!isExpired(error)) throw error;
    const renewed = await renewedOnce(client, signedBy);
    return atOnce(() => sendUntil(request, sending, renewed));
  }
}

/** Renews credentials that have ended, once for all calls that were signed with them. */
async function renewedOnce({ credentials }: KeyValueClient, ended: Credentials) {
  const present = await credentials();
  return present === ended ? credentials({ forceRefresh: true }) : present;
}

async function sendUntil<Answer>(
  request: KeyValueRequest<Answer>,
  sending: Sending,
  signedBy: Credentials,
): Promise<KeyValueAnswer<Answer>> {
  const { client } = sending;
  const { retryStrategy } = client;
  let token = await retryStrategy.acquireInitialRetryToken('');
  for (;;) {
    try {
      const answer = await attempt(request, sending, signedBy);
      retryStrategy.recordSuccess(token);
      return answer;
    } catch (error) {
      if (error instanceof DeadlineError) throw error;
      sending.mayBeDone = !isUnsent(error) && !isRefusal(error);
      if (sending.writes && sending.mayBeDone) throw new NoAnswer(error, true);
      token = await refreshed(token, error, client);
    }
  }
}

function attempt<Answer>(
  request: KeyValueRequest<Answer>,
  sending: Sending,
  signedBy: Credentials,
): Promise<KeyValueAnswer<Answer>> {
  const timeoutMs = sending.endsAtMs - Date.now();
  if (timeoutMs <= 0) return Promise.reject(new DeadlineError());
  sending.mayBeDone = true;
  const { traceHeaders: headers } = sending;
  return sending.client.attempt(request, { timeoutMs, signedBy, headers });
}

type Token = Awaited<ReturnType<KeyValueClient['retryStrategy']['acquireInitialRetryToken']>>;

/** Waits until another attempt may be made. Rejects with the failure when none may. */
async function refreshed(
  token: Token,
  error: unknown,
  { retryStrategy }: KeyValueClient,
): Promise<Token> {
  const failure = isKeyValueAnswer(error) ? error : new NoAnswer(error, false);
  const throttled = isThrottled(error);
  if (isRefusal(error) && !throttled) throw failure;
  try {
    const errorType = throttled ? 'THROTTLING' : 'TRANSIENT';
    return await retryStrategy.refreshRetryTokenForRetry(token, { errorType });
  } catch {
    throw failure;
  }
}

/** Tells whether a session has ended. That the data plane says so in the words of AccessDeniedException is a guess. */
function isExpired(error: unknown): boolean {
  if (!isKeyValueAnswer(error)) return false;
  const { name, message } = error;
  const isDenied = name.startsWith('AccessDenied');
  return name.startsWith('ExpiredToken') || (isDenied && /\bexpired\b/.test(message));
}
