import type { CheckedCode } from './checkedCode.ts';
import { isAlwaysRun, parentsOf } from './isAlwaysRun.ts';
import { isReference } from './isReference.ts';
import type { Visited } from './syntaxTree.ts';

/** Names the variables of CommonJS, which compilers use: CloudFront has neither. */
const names: readonly string[] = ['exports', 'module'];

/** Finds uses of `exports` and `module` in statements of the top level that each run comes to. */
export function commonJsUses({ nodes, names: known }: CheckedCode): Visited[] {
  const missing = new Set(
    names.filter((name) => !known.declared.has(name) && !known.tested.has(name)),
  );
  const uses = nodes.filter(
    (visited) =>
      visited.node.type === 'Identifier' && missing.has(visited.node.name) && isReference(visited),
  );
  if (uses.length === 0) return [];
  const parents = parentsOf(nodes);
  return uses.filter((visited) => isAlwaysRun(visited, parents));
}
