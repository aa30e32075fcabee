import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { replaceModules } from '../../infra/bundle/replaceModules.ts';
import type { LambdaName } from '../../infra/bundle/lambdaName.ts';
import type { Replacement } from '../../infra/bundle/replacement.ts';
import { inputDocument } from '../../src/contract/inputDocument.ts';
import { undescribed } from '../../infra/bundle/replacements.ts';
import { sdlDocument } from '../../src/contract/sdlDocument.ts';

/** Runs a module that is bundled as a Lambda is. */
async function runBundled(contents: string, lambda: LambdaName = 'rest'): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'iife',
    globalName: 'bundled',
    mainFields: ['module', 'main'],
    plugins: [replaceModules({ lambda }, new Set<Replacement>())],
  });
  const script = new Script(`(require) => { ${outputFiles[0]?.text} return bundled.value; }`);
  const run = script.runInThisContext() as (require: NodeJS.Require) => unknown; // what it says
  return run(createRequire(import.meta.url));
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
  ['src/contract/sdlDocument.ts', 'graphql', 'sdlDocument()', sdlDocument()],
  ['src/contract/inputDocument.ts', 'rest', 'inputDocument', inputDocument],
] as const)('%s comes parsed', async (module, lambda, value, document) => {
  const contents = `import { ${value.replace('()', '')} } from './${module}';
    export const value = JSON.stringify(${value});`;
  expect(await runBundled(contents, lambda)).toBe(JSON.stringify(undescribed(document)));
});

test('a memoized result is the one that would be made anew', async () => {
  const long = 'x'.repeat(5_001);
  const contents = `import { createHash } from '@apollo/utils.createhash';
    import MIMEType from 'whatwg-mimetype';
    import preferred from 'negotiator/lib/mediaType.js';
    const digest = (name, text) => createHash(name).update(text).digest('hex');
    const types = ['application/json', 'text/html'];
    const [json, html] = ['*/*, text/html;q=0.1', 'text/*, application/json;q=0.1'];
    export const value = JSON.stringify({
      digests: ['a', 'b', 'a', '${long}'].map((text) => digest('sha256', text)),
      ofOtherLength: digest('sha1', 'a').length,
      essences: ['a/b', 'b/a;c=d', 'none', 'none', 'a/b'].map((text) => MIMEType.parse(text)?.essence ?? null),
      preferred: [json, html, json].map((accept) => preferred(accept, types)[0]),
    });`;
  const [a, b] = [hash('sha256', 'a'), hash('sha256', 'b')];
  expect(JSON.parse(String(await runBundled(contents, 'graphql')))).toEqual({
    digests: [a, b, a, hash('sha256', long)],
    ofOtherLength: 40,
    essences: ['a/b', 'b/a', null, null, 'a/b'],
    preferred: ['application/json', 'text/html', 'application/json'],
  });
});
