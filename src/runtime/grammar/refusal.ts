import { tokenAt } from './sourceText.ts';

/** Why code is refused, in njs's words; the position decides which of several comes first. */
export interface Refusal {
  at: number;
  message: string;
  name?: 'SyntaxError' | 'ReferenceError';
}

/** Refuses the token at or after a position as one that this version of the language lacks. */
export function notSupported(source: string, position: number): Refusal {
  const { at, text } = tokenAt(source, position);
  return { at, message: `Token "${text}" not supported in this version` };
}

/** Refuses the token at or after a position as one that cannot stand there. */
export function unexpected(source: string, position: number): Refusal {
  const { at, text } = tokenAt(source, position);
  return { at, message: text === '' ? 'Unexpected end of input' : `Unexpected token "${text}"` };
}

export function refused(at: number, message: string): Refusal {
  return { at, message };
}
