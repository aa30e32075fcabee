import type { AnyNode, Program } from 'acorn';
import { isNoFunction } from './isNoFunction.ts';
import { childrenOf, propertyName, type Visited } from './syntaxTree.ts';

/** Describes a declaration of `handler` at the top level: its node, and the value that it gives. */
export interface HandlerDeclaration {
  node: AnyNode;
  /** The function itself, or the value of the variable; null for a variable without a value. */
  value: AnyNode | null;
  /** True if it is a statement of the top level, which every run comes to. */
  isTop: boolean;
}

const name = 'handler';

/**
 * Finds the declarations of `handler` that count at the top level: a function there, and variables there or, if they are
 * `var`, in a block.
 */
export function handlerDeclarations(program: Program | undefined): HandlerDeclaration[] {
  const found: HandlerDeclaration[] = [];
  const stack: { node: AnyNode; isTop: boolean }[] = [];
  for (const node of program?.body ?? []) stack.push({ node, isTop: true });
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    const { node, isTop } = current;
    // It is refused, but for its `export` alone.
    if (
      /^Export(?:Named|Default)Declaration$/.test(node.type) &&
      'declaration' in node &&
      node.declaration
    )
      stack.push({ node: node.declaration, isTop });
    if (node.type === 'FunctionDeclaration' && isTop && node.id?.name === name)
      found.push({ node, value: node, isTop });
    if (node.type === 'VariableDeclaration' && (isTop || node.kind === 'var')) {
      for (const { id, init } of node.declarations)
        if (id.type === 'Identifier' && id.name === name)
          found.push({ node, value: init ?? null, isTop });
    }
    if ('params' in node) continue;
    for (const child of childrenOf(node)) stack.push({ node: child, isTop: false });
  }
  return found;
}

/**
 * Gives what sets `handler` last when the code is loaded: a declaration, or an assignment of the top level. Undefined if
 * something else may set it.
 */
export function lastHandler(
  { program, handlers }: { program: Program | undefined; handlers: readonly HandlerDeclaration[] },
  nodes: readonly Visited[],
): HandlerDeclaration | undefined {
  const assigned = (program?.body ?? []).flatMap(assignmentOf);
  if (nodes.filter(({ node }) => assignsHandler(node)).length > assigned.length) return undefined;
  // A function stands before all statements, wherever it is declared.
  const variables = handlers.filter(({ node, value }) => value && value !== node);
  if (variables.some(({ isTop, value }) => !isTop && value && !isNoFunction(value)))
    return undefined;
  const last = [...variables.filter(({ isTop }) => isTop), ...assigned]
    .toSorted((one, other) => one.node.start - other.node.start)
    .at(-1);
  const declared = handlers.find(({ node, value }) => value === node);
  return last ?? declared ?? handlers.find(({ value }) => value) ?? handlers[0];
}

/** Gives the assignment to `handler` that a statement is. */
function assignmentOf(statement: AnyNode): HandlerDeclaration[] {
  if (statement.type !== 'ExpressionStatement') return [];
  const { expression: node } = statement;
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return [];
  const { left, right: value } = node;
  const isOne = left.type === 'Identifier' && left.name === name;
  return isOne ? [{ node, value, isTop: true }] : [];
}

/** Checks for an assignment to `handler`, by itself or as a property of the global object. */
function assignsHandler(node: AnyNode): boolean {
  if (node.type !== 'AssignmentExpression') return false;
  const { left } = node;
  return (left.type === 'Identifier' && left.name === name) || isGlobalHandler(left);
}

/** Checks for `this.handler` and `globalThis.handler`. */
export function isGlobalHandler(node: AnyNode): boolean {
  if (node.type !== 'MemberExpression' || propertyName(node) !== name) return false;
  const { object } = node;
  const isGlobalThis = object.type === 'Identifier' && object.name === 'globalThis';
  return isGlobalThis || object.type === 'ThisExpression';
}
