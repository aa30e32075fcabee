import type { AnyNode } from 'acorn';

/** Checks that an identifier is the name of a property, as in `a.name` and `{ name: 1 }`, and no variable. */
export function isPropertyName(node: AnyNode, parent: AnyNode): boolean {
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed;
  return parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand;
}
