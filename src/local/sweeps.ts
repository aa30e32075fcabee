import { setTimeout as wait } from 'node:timers/promises';
import type { Credential } from '../emulator/index.ts';
import { createGateway } from '../createContext.ts';
import { createObserver } from '../observer/createObserver.ts';

const intervalMs = 5_000;

/**
 * Runs the observer every few seconds, as a schedule does on AWS, with the credentials of its role. Gives a function that
 * ends it, after the sweep that is under way.
 */
export function startSweeps(credential: Credential): () => Promise<void> {
  const { accessKeyId, secretAccessKey, sessionToken } = credential;
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  const environment = { ...process.env, OPERATOR_ROLE_ARN: 'none' };
  const observe = createObserver(createGateway(environment, credentials), { isQuiet: true });
  const ending = new AbortController();
  const ended = sweepUntil(ending.signal, observe);
  return async () => {
    ending.abort();
    await ended;
  };
}

async function sweepUntil(
  signal: AbortSignal,
  observe: ReturnType<typeof createObserver>,
): Promise<void> {
  for (let count = 1; !signal.aborted; count += 1) {
    const endsAtMs = Date.now() + 60_000;
    const invocation = {
      awsRequestId: `sweep-${count}`,
      getRemainingTimeInMillis: () => endsAtMs - Date.now(),
    };
    // The observer logs what it could not do; the next sweep tries again.
    await observe(invocation).catch(() => undefined);
    await wait(intervalMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
