import { parse, type AnyNode, type Comment, type Program } from 'acorn';

/** Holds the syntax tree of code by the newest ECMAScript, and the comments in it. */
export interface SyntaxTree {
  /** Undefined when the code is no ECMAScript; the comments are then those before the error. */
  program: Program | undefined;
  comments: readonly Comment[];
}

/** Parses code by the newest ECMAScript: what a runtime refuses must still be read to find more in it. */
export function parseTree(source: string): SyntaxTree {
  const comments: Comment[] = [];
  try {
    const program = parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      onComment: comments,
    });
    return { program, comments };
  } catch {
    return { program: undefined, comments };
  }
}

/** Describes a node with the one that it stands in; the program stands in itself. */
export interface Visited {
  node: AnyNode;
  parent: AnyNode;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Gives the nodes directly below a node. It is made for code of tens of thousands of nodes. */
export function childrenOf(node: AnyNode): AnyNode[] {
  const found: AnyNode[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) found.push(...value.filter(isNode));
    else if (isNode(value)) found.push(value);
  }
  return found;
}

/** Lists the nodes of a program, mostly in the order of the source: a node comes before those in it. */
export function visitedNodes(program: Program): Visited[] {
  const found: Visited[] = [];
  const stack: Visited[] = [{ node: program, parent: program }];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    found.push(current);
    const { node } = current;
    for (const child of childrenOf(node).toReversed()) stack.push({ node: child, parent: node });
  }
  return found;
}

/** Gives the name of a property where it stands in the source: `a.name`, `a['name']`; undefined when computed. */
export function propertyName(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'Property') return undefined;
  const key = node.type === 'Property' ? node.key : node.property;
  if (key.type === 'Identifier' && !node.computed) return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}

/** Gives the text of a string literal, or of a template without expressions; undefined for anything else. */
export function literalText(node: AnyNode | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}
