import { Script } from 'node:vm';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { replaceModules } from '../../infra/bundle/replaceModules.ts';
import { replacements, type Replacement } from '../../infra/bundle/replacements.ts';
import { inputDocument } from '../../src/rest/inputDocument.ts';
import { sdlDocument } from '../../src/sdlDocument.ts';

/** Runs a module that is bundled as the Lambda `rest` is. */
async function runBundled(contents: string): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'iife',
    globalName: 'bundled',
    mainFields: ['module', 'main'],
    plugins: [replaceModules('rest', new Set<Replacement>())],
  });
  return new Script(`${outputFiles[0]?.text} bundled.value`).runInThisContext();
}

test.each([
  [
    "import { validate } from 'graphql'; export const value = validate({}, {});",
    'validate',
    'graphql/validation/validate.mjs',
  ],
  [
    "import { Sha256Js } from '@smithy/core/checksum'; export const value = new Sha256Js();",
    'Sha256Js',
    '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js',
  ],
])('%s', async (contents, name, module) => {
  await expect(runBundled(contents)).rejects.toThrow(`${name} of ${module} is not in this bundle`);
});

test('a client that is made without a request handler of its own does not start', async () => {
  const contents =
    "import { NodeHttpHandler } from '@smithy/node-http-handler'; export const value = NodeHttpHandler.create({});";
  const message = 'a client was made without a request handler';
  await expect(runBundled(contents)).rejects.toThrow(message);
});

test.each([
  ['src/sdlDocument.ts', 'sdlDocument()', sdlDocument()],
  ['src/rest/inputDocument.ts', 'inputDocument', inputDocument],
])('%s comes parsed', async (module, value, document) => {
  const contents = `import { ${value.replace('()', '')} } from './${module}';
    export const value = JSON.stringify(${value});`;
  expect(await runBundled(contents)).toBe(JSON.stringify(document));
});

test('each module is listed once', () => {
  const listed = replacements.map(({ module }) => module);
  expect(new Set(listed).size).toBe(listed.length);
});
