import type { Outcome } from '../contract/schema.generated.ts';

/** Gives what an error is made of. Throws without it: who makes the error has it. */
export function given<Part>(details: Part | undefined): Part {
  if (!details) throw new Error('an error was made without its details');
  return details;
}

/** Repeats a version; gives an empty text when it is longer than any version, or has characters that none has. */
export function echoed(ifMatch = ''): string {
  return /^[\x21-\x7e]{1,64}$/.test(ifMatch) ? ifMatch : '';
}

/** Says whether a client may send again, and after how many seconds. */
export function retry(retryable: boolean) {
  return { retryable, retryAfterSeconds: retryable ? 1 : null };
}

/** Says what became of a change: in doubt, or not made. */
export function outcomeOf(isInDoubt: boolean): Outcome {
  return isInDoubt ? 'UNKNOWN' : 'NOT_APPLIED';
}
