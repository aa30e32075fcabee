import type { AnyNode, Expression, Program, Super } from 'acorn';
import { childrenOf } from './nodes.ts';

/** The innermost callee of a call or `new` whose text includes a position. */
function calleeAt(program: Program, position: number): Expression | Super | undefined {
  let found: Expression | Super | undefined;
  const waiting: AnyNode[] = [program];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const { callee } = node;
      // the engine names the place of a plain callee up to the token before it
      if (position >= node.start - 1 && position <= callee.end) found = callee;
    }
    for (const child of childrenOf(node)) {
      if (position >= child.start - 1 && position <= child.end) waiting.push(child);
    }
  }
  return found;
}

/** What njs calls the thing at a position that was called without being a function. */
export function calleeText(program: Program, position: number): string {
  const callee = calleeAt(program, position);
  if (callee?.type !== 'MemberExpression') return 'undefined';
  const { property } = callee;
  if (property.type === 'Literal') return `(intermediate value)["${String(property.value)}"]`;
  const isName = property.type === 'Identifier' && !callee.computed;
  return isName ? `(intermediate value)["${property.name}"]` : '(intermediate value)';
}
