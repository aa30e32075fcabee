import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf, failureOfRejection, type Failure } from './failure.ts';

/** Names the errors that are told in the same way whatever was tried. */
const plainErrors: ReadonlySet<string> = new Set([
  'AccessDenied',
  'AwsRefusal',
  'Conflict',
  'EntityLimitExceeded',
  'EntityNotFound',
  'EntitySizeLimitExceeded',
  'InvalidArgument',
  'InvalidIfMatchVersion',
  'NoSuchFunctionExists',
  'ResourceNotFound',
  'ServiceQuotaExceeded',
  'ServiceUnavailable',
  'Throttling',
  'UnsupportedOperation',
]);

type Value = { __typename: string };
type PlainError = Value & { message: string };

/** Holds how a change goes: what has failed, and in how many seconds it is sent again by itself. */
export interface Writing<Input> {
  isSending: boolean;
  failure: Failure | undefined;
  retryInSeconds: number | undefined;
  send: (input: Input) => void;
  sendAgain: () => void;
  /** Forgets the failure, and sends nothing by itself. */
  dismiss: () => void;
}

const maxRetries = 3;

/**
 * Makes a change. Calls `onAnswer` with the value, unless that is an error which is told in the same way everywhere. Sends again by
 * itself only what surely was not applied, at most three times.
 */
export function useWrite<Input, Answer extends Value>(
  request: (input: Input) => Promise<Answer>,
  onAnswer: (answer: Answer, input: Input) => void,
): Writing<Input> {
  const [state, setState] = useState<{ isSending: boolean; failure?: Failure }>({
    isSending: false,
  });
  const latest = useRef({ request, onAnswer, retries: 0, input: undefined as Input | undefined });
  Object.assign(latest.current, { request, onAnswer });
  const attempt = useCallback(async (input: Input, retries: number) => {
    Object.assign(latest.current, { input, retries });
    setState({ isSending: true });
    const answer = await latest.current.request(input).catch(failureOfRejection);
    const failed = plainFailureOf(answer);
    setState({ isSending: false, ...(failed && { failure: failed }) });
    if (!failed) latest.current.onAnswer(answer as Answer, input); // a failure is a plain one
  }, []);
  const sendAgain = useCallback(() => {
    const { input, retries } = latest.current;
    void attempt(input as Input, retries + 1); // it has been sent before
  }, [attempt]);
  const { failure, isSending } = state;
  const isRepeated = latest.current.retries < maxRetries && failure?.isUnknown === false;
  const seconds = isRepeated ? failure.retryAfterSeconds : undefined;
  return {
    isSending,
    failure,
    retryInSeconds: useCountdown(seconds, failure, sendAgain),
    send: (input) => void attempt(input, 0),
    sendAgain,
    dismiss: () => setState({ isSending: false }),
  };
}

/** Gives the failure of an answer that is told in the same way everywhere. */
function plainFailureOf(answer: Value | Failure): Failure | undefined {
  if ('code' in answer) return answer;
  return plainErrors.has(answer.__typename) ? failureOf(answer as PlainError) : undefined; // all of them are errors
}

/** Counts seconds down from a number, once for each cause, and then acts. */
function useCountdown(
  seconds: number | undefined,
  cause: unknown,
  act: () => void,
): number | undefined {
  const [left, setLeft] = useState<{ cause: unknown; seconds: number }>();
  useEffect(() => {
    if (seconds === undefined) return undefined;
    setLeft({ cause, seconds });
    const timer = setInterval(() => {
      setLeft((before) => before && { ...before, seconds: before.seconds - 1 });
    }, 1000);
    const end = setTimeout(act, seconds * 1000);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [seconds, cause, act]);
  return seconds === undefined || left?.cause !== cause
    ? undefined
    : Math.max(left?.seconds ?? 0, 0);
}
