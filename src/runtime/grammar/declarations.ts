import type { AnyNode, Program } from 'acorn';
import { childNodesOf } from './childNodes.ts';

function namesDeclaredBy(node: AnyNode): string[] {
  if (node.type === 'FunctionDeclaration') return node.id ? [node.id.name] : [];
  if (node.type !== 'VariableDeclaration') return [];
  return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
}

/** Checks that a program declares a function or variable of that name at its top level. */
export function declaresAtTopLevel(program: Program, name: string): boolean {
  return program.body.some((node) => namesDeclaredBy(node).includes(name));
}

/** Checks that a program declares a `const` of that name at any level. */
export function declaresConstant(program: Program, name: string): boolean {
  const stack: AnyNode[] = [program];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const isConstant = node.type === 'VariableDeclaration' && node.kind === 'const';
    if (isConstant && namesDeclaredBy(node).includes(name)) return true;
    stack.push(...childNodesOf(node));
  }
  return false;
}
