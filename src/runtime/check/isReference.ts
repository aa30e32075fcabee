import type { Visited } from './syntaxTree.ts';

/** Names the nodes whose identifiers are labels, or names in another module. */
const labelled = new Set([
  'LabeledStatement',
  'BreakStatement',
  'ContinueStatement',
  'MetaProperty',
  'ImportSpecifier',
  'ImportAttribute',
  'ExportSpecifier',
]);

/** Checks for an identifier that stands for a variable: no name of a property, a label or an import. */
export function isReference({ node, parent }: Visited): boolean {
  if (node.type !== 'Identifier' || labelled.has(parent.type)) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  const isMember =
    parent.type === 'Property' ||
    parent.type === 'PropertyDefinition' ||
    parent.type === 'MethodDefinition';
  return !isMember || parent.value === node || parent.computed;
}
