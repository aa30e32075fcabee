/**
 * `npm run check:contract`: compares the contract with the last released one, in schema/released. Fails when a breaking
 * change is not listed in CHANGELOG.md, under `### Breaking` of `## [Unreleased]`; prints the lines to put there.
 */
import { readFile } from 'node:fs/promises';
import { compareContracts } from './changes/compareContracts.ts';

const read = (file: string) => readFile(file, 'utf8');
const contractIn = async (folder: string) => ({
  sdl: await read(`${folder}/schema.graphql`),
  openapi: await read(`${folder}/openapi.json`),
});

const released = await contractIn('schema/released');
const present = await contractIn('schema');
const { unlisted, dangerous } = compareContracts(released, present, await read('CHANGELOG.md'));
for (const line of dangerous) {
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
