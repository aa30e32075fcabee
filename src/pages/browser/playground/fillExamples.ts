import type { Example, Taken } from './example.ts';
import type { ListedFunction } from './listedFunctions.ts';

/** Gives the examples with names and versions of functions that are there. */
export function fillExamples(
  examples: readonly Example[],
  functions: readonly ListedFunction[],
): Example[] {
  return examples.map((example) => {
    const { variables, takes } = example;
    const found = takes && choose(takes, functions);
    if (!found || variables === undefined) return example;
    return { ...example, variables: withFunction(variables, found) };
  });
}

function choose(
  { sample, isChange }: Taken,
  functions: readonly ListedFunction[],
): ListedFunction | undefined {
  const unpublished = functions.find(({ isPublished }) => !isPublished);
  return (
    functions.find(({ name }) => name === sample) ??
    (isChange ? unpublished : undefined) ??
    functions[0]
  );
}

/** Puts a name and a version into variables, as text, so that the rest of it stays as it is. */
export function withFunction(
  variables: string,
  { name, etag }: { name: string; etag: string | null },
): string {
  return variables
    .replace(/("name": )"[^"]*"/, (_, key: string) => key + JSON.stringify(name))
    .replace(/("ifMatch": )"[^"]*"/, (all, key: string) =>
      etag === null ? all : key + JSON.stringify(etag),
    );
}
