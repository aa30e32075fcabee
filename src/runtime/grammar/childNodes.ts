import type { AnyNode } from 'acorn';

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Gives the nodes directly below a node of the syntax tree. */
export function childNodesOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flat().filter(isNode);
}
