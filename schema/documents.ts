import { readdir, readFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  concatAST,
  Kind,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
  type DocumentNode,
} from 'graphql';

/** Says what JSON makes of the contract's scalars. */
const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  nonOptionalTypename: true,
  strictScalars: true,
  scalars: { ID: 'string', ETag: 'string', JSON: 'unknown', DateTime: 'string', Base64: 'string' },
};

/**
 * Derives the typed documents of a client from the .graphql files of its folder `documents`: for each operation the types of its
 * variables and its answer, and a document of these types, as one line with the fragments that it uses.
 */
export async function createDocuments(sdl: string, client: string): Promise<string> {
  const folder = `${client}/documents`;
  const document = await readDocuments(folder);
  const types = await codegen({
    filename: 'documents.generated.ts',
    schema: parse(sdl),
    schemaAst: buildSchema(sdl),
    documents: [{ location: folder, document }],
    config,
    pluginMap: { typescriptOperations },
    plugins: [{ typescriptOperations: {} }],
  });
  const kinds = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION && node.name
        ? [[node.name.value, node.operation] as const]
        : [],
    ),
  );
  const operations = Object.entries(separateOperations(document)).map(([name, separate]) => {
    const kind = kinds.get(name) ?? 'query';
    const suffix = kind === 'query' ? 'Query' : 'Mutation';
    const variable = `${name[0]?.toLowerCase()}${name.slice(1)}${suffix}`;
    const type = `${kind === 'query' ? 'Query' : 'Mutation'}Document<${name}${suffix}, ${name}${suffix}Variables>`;
    const text = JSON.stringify(stripIgnoredCharacters(print(separate)));
    return `export const ${variable}: ${type} = { kind: '${kind}', name: '${name}', text: ${text} };\n`;
  });
  const path = `${'../'.repeat(client.split('/').length - 1)}contract/document.ts`;
  const imports = `import type { MutationDocument, QueryDocument } from '${path}';\n`;
  return `${imports}${types}\n${operations.join('')}`;
}

async function readDocuments(folder: string): Promise<DocumentNode> {
  const files = (await readdir(folder)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
  return concatAST(texts.map((text) => parse(text, { noLocation: true })));
}
