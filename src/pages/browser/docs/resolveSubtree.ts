/** Holds a part without references, and what could not be resolved. */
interface Resolved {
  spec: unknown;
  errors: never[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Splits the JSON pointer of a reference into the document itself. */
const stepsOf = (reference: string) =>
  reference
    .slice('#/'.length)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Follows the steps from a value to a member of it; gives undefined where there is none. */
const memberOf = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), value);

/**
 * Resolves a part of the contract as Swagger UI shows it: what a reference refers to stands in its place, with its name
 * in `$$ref`, and so do the members of an `allOf`.
 */
export function resolveSubtree(document: unknown, path: readonly string[]): Promise<Resolved> {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (!isObject(value)) return value;
    const { $ref, allOf, ...own } = value;
    if (typeof $ref === 'string') {
      const target = resolve(memberOf(document, stepsOf($ref)));
      return isObject(target) ? { ...target, $$ref: $ref } : target;
    }
    const parts = Array.isArray(allOf) ? allOf.map(resolve).filter(isObject) : [];
    const members = Object.entries(own).map(([key, each]) => [key, resolve(each)]);
    const { $$ref: _, ...inherited } = Object.assign({}, ...parts) as Record<string, unknown>;
    return { ...inherited, ...Object.fromEntries(members) };
  };
  return Promise.resolve({ spec: resolve(memberOf(document, path)), errors: [] });
}
