/**
 * `npm run check:contract`: compares the contract with the last released one, in schema/released. Fails when a breaking
 * change is not listed in CHANGELOG.md, under `### Breaking` of `## [Unreleased]`; prints the lines to put there.
 */
import { readFile } from 'node:fs/promises';
import { graphqlChanges } from './changes/graphqlChanges.ts';
import { restChanges } from './changes/restChanges.ts';

const read = (file: string) => readFile(file, 'utf8');
const readBoth = (file: string) =>
  Promise.all([read(`schema/released/${file}`), read(`schema/${file}`)]);

const [oldSdl, sdl] = await readBoth('schema.graphql');
const [oldApi, api] = await readBoth('openapi.json');
const graphql = graphqlChanges(oldSdl, sdl);
const rest = [...restChanges(JSON.parse(oldApi), JSON.parse(api))];
const breaking = [
  ...graphql.breaking.map((line) => `GraphQL: ${line}`),
  ...rest.map((line) => `REST: ${line}`),
];

const listed = listedAsBreaking(await read('CHANGELOG.md'));
const unlisted = [...new Set(breaking)].filter((line) => !listed.has(line));
for (const line of graphql.dangerous) {
  console.log(`GraphQL, harmless to clients that pass over what they do not know: ${line}`);
}
if (unlisted.length > 0) {
  console.error(
    'These changes break clients of the last release (schema/released). Undo them, or add these lines to ' +
      'CHANGELOG.md, as they are, under "### Breaking" of "## [Unreleased]":\n',
  );
  for (const line of unlisted) console.error(`- \`${line}\``);
  process.exitCode = 1;
}

/** Gives the lines in backticks that the changelog's unreleased section has under its heading for breaking changes. */
function listedAsBreaking(changelog: string): Set<string | undefined> {
  const [, unreleased = ''] = changelog.split(/^## \[Unreleased\]$/m);
  const [section = ''] = unreleased.split(/^## /m);
  const [, list = ''] = section.split(/^### Breaking$/m);
  const [lines = ''] = list.split(/^### /m);
  return new Set([...lines.matchAll(/^- `(.+)`/gm)].map(([, line]) => line));
}
