import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * Tells whether a field's result is asked for a field of this name, at its first level. A field that `@skip` leaves out
 * counts as asked for.
 */
export function isSelected(name: string, { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const isIn = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === name;
      const isSpread = node.kind === Kind.FRAGMENT_SPREAD;
      return isIn((isSpread ? fragments[node.name.value] : node)?.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => isIn(selectionSet));
}
