import type { AnyNode, Expression, Program, Super } from 'acorn';
import { childNodesOf } from './childNodes.ts';

/** Finds the innermost callee of a call or `new` at an offset. */
function calleeAt(program: Program, offset: number): Expression | Super | undefined {
  let found: Expression | Super | undefined;
  const stack: AnyNode[] = [program];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const { callee } = node;
      // The engine reports the position of a plain callee as early as the token before it.
      if (offset >= node.start - 1 && offset <= callee.end) found = callee;
    }
    for (const child of childNodesOf(node)) {
      if (offset >= child.start - 1 && offset <= child.end) stack.push(child);
    }
  }
  return found;
}

/** Gives njs's text for the callee at an offset, for the error "... is not a function". */
export function calleeText(program: Program, offset: number): string {
  const callee = calleeAt(program, offset);
  if (callee?.type !== 'MemberExpression') return 'undefined';
  const { property } = callee;
  if (property.type === 'Literal') return `(intermediate value)["${String(property.value)}"]`;
  const isName = property.type === 'Identifier' && !callee.computed;
  return isName ? `(intermediate value)["${property.name}"]` : '(intermediate value)';
}
