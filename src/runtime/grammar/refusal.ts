import { tokenAt } from './sourceText.ts';

/** Describes a reason to refuse code, in njs's words. `at` is an offset in the source; the lowest is reported. */
export interface Refusal {
  at: number;
  message: string;
  name?: 'SyntaxError' | 'ReferenceError';
}

/** Gives the refusal that stands first in the source; of two at one place, the left one. */
export function earlier(
  left: Refusal | undefined,
  right: Refusal | undefined,
): Refusal | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return right.at < left.at ? right : left;
}

/** Makes the refusal of the token at or after an offset: this version of the language lacks it. */
export function unsupportedToken(source: string, offset: number): Refusal {
  const { at, text } = tokenAt(source, offset);
  return { at, message: `Token "${text}" not supported in this version` };
}

/** Makes the refusal of the token at or after an offset: it must not stand there. */
export function unexpectedToken(source: string, offset: number): Refusal {
  const { at, text } = tokenAt(source, offset);
  return { at, message: text === '' ? 'Unexpected end of input' : `Unexpected token "${text}"` };
}

/** Makes a refusal with a message of its own. */
export function refusalAt(at: number, message: string): Refusal {
  return { at, message };
}
