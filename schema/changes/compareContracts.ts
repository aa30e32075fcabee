import { graphqlChanges } from './graphqlChanges.ts';
import { restChanges } from './restChanges.ts';

/** Holds the texts of both documents of a contract. */
export interface Contract {
  sdl: string;
  openapi: string;
}

/** Holds what differs from the released contract, a line each. */
export interface Comparison {
  /** What breaks clients and is not listed in the changelog. */
  unlisted: string[];
  /** What is harmless to clients that pass over what they do not know. */
  dangerous: string[];
}

/** Compares the contract with the released one. Throws when a keyword of JSON Schema cannot be compared. */
export function compareContracts(
  released: Contract,
  present: Contract,
  changelog: string,
): Comparison {
  const graphql = graphqlChanges(released.sdl, present.sdl);
  const rest = restChanges(JSON.parse(released.openapi), JSON.parse(present.openapi));
  const breaking = [
    ...graphql.breaking.map((line) => `GraphQL: ${line}`),
    ...[...rest].map((line) => `REST: ${line}`),
  ];
  const listed = listedAsBreaking(changelog);
  const unlisted = [...new Set(breaking)].filter((line) => !listed.has(line));
  return { unlisted, dangerous: [...graphql.dangerous] };
}

/** Gives the lines in backticks that the changelog's unreleased section has under its heading for breaking changes. */
function listedAsBreaking(changelog: string): Set<string | undefined> {
  const [, unreleased = ''] = changelog.split(/^## \[Unreleased\]$/m);
  const [section = ''] = unreleased.split(/^## /m);
  const [, list = ''] = section.split(/^### Breaking$/m);
  const [lines = ''] = list.split(/^### /m);
  return new Set([...lines.matchAll(/^- `(.+)`/gm)].map(([, line]) => line));
}
