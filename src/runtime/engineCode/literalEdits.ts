import type { Literal, TemplateElement } from 'acorn';
import type { Characters } from './characters.ts';
import type { Edits } from './edits.ts';

/** Drops the backslashes that mean nothing to njs and that the engine refuses, as in "\101". */
function withoutOctals(raw: string): string {
  return raw.replace(/\\(?:0(?=[0-9])|([1-9])|[\s\S])/g, (escape, digit?: string) => {
    if (escape === '\\0') return '\\x00';
    return digit ?? escape;
  });
}

/** Rewrites a string, a part of a template or a regular expression for the engine. */
export function literalEdits(
  edits: Edits,
  node: Literal | TemplateElement,
  { source, characters }: { source: string; characters: Characters },
): void {
  const raw = source.slice(node.start, node.end);
  const isString = node.type === 'Literal' && typeof node.value === 'string';
  const text = characters.translate(isString && /\\[0-9]/.test(raw) ? withoutOctals(raw) : raw);
  if (text !== raw) edits.replace(node.start, node.end, text);
}
