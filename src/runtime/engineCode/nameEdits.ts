import type { AnyNode, Identifier } from 'acorn';
import { isPropertyName } from '../grammar/propertyName.ts';
import type { Edits } from './edits.ts';

/** Holds the words that njs takes as names, some in runtime 1.0 only, and that the engine does not. */
const ENGINE_WORDS = new Set(
  'await yield let static implements interface package private protected public'.split(' '),
);

/** Gives the name under which the engine knows a name of the code. */
export function engineName(name: string): string {
  return ENGINE_WORDS.has(name) ? `${name}$` : name;
}

/** Renames a name that the engine reserves. */
export function nameEdits(edits: Edits, node: Identifier, parent: AnyNode): void {
  const { name, start, end } = node;
  if (!ENGINE_WORDS.has(name) || isPropertyName(node, parent)) return;
  if (parent.type !== 'Property' || !parent.shorthand) edits.replace(start, end, engineName(name));
  else if (parent.value === node) edits.replace(start, end, `${name}:${engineName(name)}`);
}
