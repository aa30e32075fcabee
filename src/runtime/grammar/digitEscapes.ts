import type { AnyNode } from 'acorn';
import { refusalAt, type Refusal } from './refusal.ts';

const PLACES = "can't be used in untagged template literals or in strict mode code";
const DIGIT_ESCAPE = /^(?:[^\\]|\\[^1-9])*\\([1-9])/;

/** Gives njs's words for a backslash before a digit in the text of a literal; undefined when it has none. */
export function digitEscapeMessage(text: string): string | undefined {
  const digit = DIGIT_ESCAPE.exec(text)?.[1];
  if (digit === undefined) return undefined;
  return digit >= '8' ? `The escapes \\8 and \\9 ${PLACES}` : `Octal escape sequences ${PLACES}`;
}

/**
 * Refuses a string with a backslash before a digit. njs overlooks it in a string that begins the arguments of a call.
 * `argument` is the argument of a call in which the node lies.
 */
export function digitEscapeRefusal(
  node: AnyNode,
  source: string,
  argument: AnyNode | undefined,
): Refusal | undefined {
  if (node.type !== 'Literal' || typeof node.value !== 'string') return undefined;
  const beginsArguments =
    argument?.start === node.start &&
    /\((?:\s|\/\*[\s\S]*?\*\/)*$/.test(source.slice(0, node.start));
  const message = digitEscapeMessage(source.slice(node.start, node.end));
  return message === undefined || beginsArguments ? undefined : refusalAt(node.start, message);
}
