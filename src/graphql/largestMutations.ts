import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** Names the mutations that make so many calls that a document may hold one of them: two would take too long, too. */
const largestMutations: ReadonlySet<string> = new Set(['runTestCases', 'deployFunction']);

/** Counts the fields at the root of a valid operation of which there may be one. */
export function countLargest(
  { selectionSet }: { selectionSet: SelectionSetNode },
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  return selectionSet.selections.reduce((sum, node) => {
    if (node.kind === Kind.FIELD) return sum + (largestMutations.has(node.name.value) ? 1 : 0);
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    return sum + (fragment ? countLargest(fragment, fragments) : 0);
  }, 0);
}
