import type { AnyNode, Program } from 'acorn';
import { childNodesOf } from './childNodes.ts';

function namesDeclaredBy(node: AnyNode): string[] {
  if (node.type === 'FunctionDeclaration') return node.id ? [node.id.name] : [];
  if (node.type !== 'VariableDeclaration') return [];
  return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
}

/** Checks that a program declares a function or variable of that name at its top level, where each `var` of a block is too. */
export function declaresAtTopLevel(program: Program, name: string): boolean {
  return program.body.some((node) => namesDeclaredBy(node).includes(name) || hoists(node, name));
}

/** Checks for a `var` of that name in a statement, outside of the functions in it. */
function hoists(statement: AnyNode, name: string): boolean {
  const stack: AnyNode[] = [statement];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const isVariable = node.type === 'VariableDeclaration' && node.kind === 'var';
    if (isVariable && namesDeclaredBy(node).includes(name)) return true;
    if (!('params' in node)) stack.push(...childNodesOf(node));
  }
  return false;
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
