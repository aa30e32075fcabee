/**
 * Derives the committed files from schema.graphql. `node schema/codegen.ts` writes the files that changed. With `--check`
 * it writes nothing and fails if a file is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { assertValidSchema, buildSchema, lexicographicSortSchema, parse } from 'graphql';
import { createDocuments } from './documents.ts';

const contractFile = 'schema/schema.graphql';
const typesFile = 'src/contract/schema.generated.ts';
const notice = `// Derived from ${contractFile} by \`npm run generate\`. Do not edit.\n`;

const config = {
  contextType: 'unknown',
  useTypeImports: true,
  enumsAsTypes: true,
  nonOptionalTypename: true,
  strictScalars: true,
  scalars: {
    ID: 'string',
    ETag: 'string',
    JSON: 'unknown',
    DateTime: { input: 'never', output: 'Date' },
    Base64: { input: 'Uint8Array', output: 'string' },
  },
};

const isCheck = process.argv.includes('--check');

/** Writes a derived file if its content has changed. With `--check`, reports it as stale instead. */
async function update(file: string, content: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === content) return;
  if (isCheck) {
    console.error(`${file} is stale: run \`npm run generate\` and commit the result`);
    process.exitCode = 1;
  } else {
    await writeFile(file, content);
    console.log(`wrote ${file}`);
  }
}

const sdl = await readFile(contractFile, 'utf8');
assertValidSchema(buildSchema(sdl));
await update(
  'src/contract/sdl.generated.ts',
  `${notice}export const sdl = ${JSON.stringify(sdl)};\n`,
);
const types = await codegen({
  filename: typesFile,
  schema: parse(sdl),
  schemaAst: lexicographicSortSchema(buildSchema(sdl)),
  documents: [],
  config,
  pluginMap: { typescript, typescriptResolvers },
  plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
});
await update(typesFile, notice + types);
for (const client of ['src/cli', 'src/pages/browser/console']) {
  await update(`${client}/documents.generated.ts`, notice + (await createDocuments(sdl, client)));
}
// Imported after the SDL file has been written, because the REST API takes its words from that file.
const { createOpenApi } = await import('../src/rest/openapi/createOpenApi.ts');
const { createSchema } = await import('../src/contract/createSchema.ts');
const openapi = createOpenApi(createSchema(parse(sdl)));
await update('schema/openapi.json', `${JSON.stringify(openapi, null, 2)}\n`);
