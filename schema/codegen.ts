/**
 * Derives the committed files from schema.graphql. `node schema/codegen.ts` writes those that changed; with `--check`
 * it writes nothing and fails when one is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { generate, type CodegenConfig } from '@graphql-codegen/cli';
import { assertValidSchema, buildSchema, parse } from 'graphql';
import { createOpenApi } from '../src/rest/openapi.ts';
import { createSchema } from '../src/contract/schema.ts';

const contract = 'schema/schema.graphql';
const typesFile = 'src/contract/schema.generated.ts';
const notice = `// Derived from ${contract} by \`npm run generate\`. Do not edit.\n`;

const config: CodegenConfig = {
  schema: contract,
  silent: true,
  generates: {
    [typesFile]: {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
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
      },
    },
  },
};

async function derive(): Promise<Map<string, string>> {
  const files: { filename: string; content: string }[] = await generate(config, false);
  const derived = new Map(files.map(({ filename, content }) => [filename, notice + content]));
  const sdl = await readFile(contract, 'utf8');
  derived.set(
    'src/contract/sdl.generated.ts',
    `${notice}export const sdl = ${JSON.stringify(sdl)};\n`,
  );
  assertValidSchema(buildSchema(sdl));
  const openapi = createOpenApi(createSchema(parse(sdl)));
  return derived.set('schema/openapi.json', `${JSON.stringify(openapi, null, 2)}\n`);
}

const check = process.argv.includes('--check');
for (const [file, content] of await derive()) {
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === content) continue;
  if (check) {
    console.error(`${file} is stale: run \`npm run generate\` and commit the result`);
    process.exitCode = 1;
  } else {
    await writeFile(file, content);
    console.log(`wrote ${file}`);
  }
}
