import type { AnyNode, AssignmentExpression } from 'acorn';
import type { Edits } from './edits.ts';

const MAX_TEXT_LENGTH = 2 * 1024 * 1024;

function isText(node: AnyNode): boolean {
  return node.type !== 'Literal' || typeof node.value === 'string';
}

/**
 * Checks the length of a text to which more is added. The engine keeps the parts of a joined text and counts no memory
 * for the whole, so that a text could grow without end.
 */
export function joinEdits(edits: Edits, node: AssignmentExpression, helpers: string): void {
  const { operator, right } = node;
  const isSum = right.type === 'BinaryExpression' && right.operator === '+';
  if (operator !== '+=' && !(operator === '=' && isSum)) return;
  if (operator === '+=' && !isText(right)) return;
  const kept = `${helpers}_`;
  edits.wrap(
    node,
    `((${kept}=(`,
    `)).length>${MAX_TEXT_LENGTH}?${helpers}.tooLong(${kept}):${kept})`,
  );
}
