import type { AnyNode } from 'acorn';
import type { Visited } from './syntaxTree.ts';

/** Maps each node to the one that it stands in. */
export type Parents = ReadonlyMap<AnyNode, AnyNode>;

/** Makes the map of nodes to those that they stand in. */
export function parentsOf(nodes: readonly Visited[]): Parents {
  return new Map(nodes.map(({ node, parent }) => [node, parent]));
}

/** Names what stands between a value that is always computed and the program. */
const alwaysRun = new Set([
  'VariableDeclarator',
  'VariableDeclaration',
  'ExpressionStatement',
  'MemberExpression',
  'CallExpression',
  'AssignmentExpression',
  'SequenceExpression',
  'Program',
]);

/** Checks for a value that every run computes: it is part of a statement of the top level, under no condition. */
export function isAlwaysRun(visited: Visited, parents: Parents): boolean {
  let { parent } = visited;
  while (alwaysRun.has(parent.type) && parent.type !== 'Program')
    parent = parents.get(parent) ?? parent;
  return parent.type === 'Program';
}
