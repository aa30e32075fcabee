import type { AnyNode, Program } from 'acorn';
import { childrenOf } from './nodes.ts';

function declaredBy(node: AnyNode): string[] {
  if (node.type === 'FunctionDeclaration') return node.id ? [node.id.name] : [];
  if (node.type !== 'VariableDeclaration') return [];
  return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
}

/** Whether the top level of a program declares a function or variable of that name. */
export function declares(program: Program, name: string): boolean {
  return program.body.some((node) => declaredBy(node).includes(name));
}

/** Whether any `const` of that name is declared, wherever in the program. */
export function hasConstant(program: Program, name: string): boolean {
  const waiting: AnyNode[] = [program];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const isConstant = node.type === 'VariableDeclaration' && node.kind === 'const';
    if (isConstant && declaredBy(node).includes(name)) return true;
    waiting.push(...childrenOf(node));
  }
  return false;
}
