import type { Draft } from '../context.ts';

/** Holds a draft as JSON: the event of the Lambda `sandbox`, and what a child process reads. */
export interface DraftMessage {
  /** In base64. */
  code: string;
  runtime: Draft['runtime'];
  events: readonly string[];
  entries?: readonly (readonly [string, string])[];
}

/** Writes a draft for its way to the sandbox. */
export function draftMessage({ code, runtime, events, entries }: Draft): DraftMessage {
  const base64 = Buffer.from(code).toString('base64');
  return { code: base64, runtime, events, ...(entries && { entries }) };
}
