import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** Names the mutations that make so many calls that a document may hold one of them: two would take too long, too. */
const largestMutations: ReadonlySet<string> = new Set(['runTestCases', 'deployFunction']);

/** Names the fields at the root of a valid operation, with each as often as it is there. */
export function rootFields(
  { selectionSet }: { selectionSet: SelectionSetNode },
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  return selectionSet.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node.name.value];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    return fragment ? rootFields(fragment, fragments) : [];
  });
}

/** Counts the fields at the root of an operation of which there may be one. */
export function countLargest(fields: readonly string[]): number {
  return fields.filter((name) => largestMutations.has(name)).length;
}

/** Tells whether an operation syncs entries. Then it has a budget of its own, and may hold nothing else. */
export function isSync(fields: readonly string[]): boolean {
  return fields.includes('syncEntries');
}
