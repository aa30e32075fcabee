/**
 * Loads operations when one of them is first used: most requests read and change functions, so that a start loads what does
 * this only. A bundle has a file for each of the two.
 */
export const storeOperations = () => import('./storeOperations.ts');
export const furtherOperations = () => import('./furtherOperations.ts');

type Run = (...given: never[]) => Promise<unknown>;

/** Gives an operation that is loaded when it is first called. */
export function onDemand<Name extends string, Operations extends Readonly<Record<Name, Run>>>(
  load: () => Promise<Operations>,
  name: Name,
): Operations[Name] {
  const run: Run = async (...given) => (await load())[name](...given);
  return run as Operations[Name]; // it takes and gives what that does
}
