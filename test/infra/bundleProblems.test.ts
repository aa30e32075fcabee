/** Sees that what infra/bundle does to libraries has its effect. docs/dependencies.md says what to do when it has not. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { bundleHandler } from '../../infra/bundle/bundleHandler.ts';
import { bundleProblems } from '../../infra/bundle/bundleProblems.ts';
import { exportsOf } from '../../infra/bundle/exportsOf.ts';
import { measureBundles } from '../../infra/bundle/measureBundles.ts';
import { prunedCloudFrontSchemas } from '../../infra/bundle/prunedSchemas.ts';
import { replacePassage } from '../../infra/bundle/replacePassage.ts';
import { replacements } from '../../infra/bundle/replacements.ts';
import budgets from '../../infra/bundle/sizeBudgets.json' with { type: 'json' };
import { sizeProblems } from '../../infra/bundle/sizeProblems.ts';
import { fullSchema } from '../../src/contract/fullSchema.ts';
import { authorizerOf, contextOf, postOf } from '../support/gateway.ts';
import { authorizationOf } from '../support/token.ts';

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'bundles-'));
afterAll(() => rm(folder, { recursive: true }));

let building: ReturnType<typeof measureBundles> | undefined;

/** Gives the Lambdas' bundles, which lie in `folder`; made once, as the first test asks for them. */
function bundled(): ReturnType<typeof measureBundles> {
  building ??= measureBundles(folder).catch((error: Error) => {
    // Without all that esbuild's error holds besides, which would hide it.
    throw new Error(error.message);
  });
  return building;
}

test.each(['graphql', 'rest'] as const)(
  'the bundle of %s holds each replacement, nothing twice, and all that it imports',
  async (lambda) => {
    const { bundles } = await bundled();
    expect(bundleProblems(bundles[lambda])).toEqual([]);
  },
);

test('no bundle is more than 3 % over its size budget', async () => {
  const { sizes } = await bundled();
  expect(sizeProblems(sizes, budgets)).toEqual([]);
});

/** Runs a script in a process of its own, with the bundled `handler` and a `context`. Gives the JSON that it writes last. */
async function runWith(lambda: string, script: string, more: object = {}): Promise<unknown> {
  await bundled();
  const whole = `
    const { handler } = require(${JSON.stringify(join(folder, lambda, 'handler.cjs'))});
    const context = { awsRequestId: '', getRemainingTimeInMillis: () => 29_000 };
    ${script}`;
  const own = { AWS_REGION: 'us-east-1', OPERATOR_ROLE_ARN: 'none', INTROSPECTION: 'true' };
  const env = { ...own, ...more };
  const { stdout } = await run(process.execPath, ['-e', whole], { env });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const malformed = {
  ...postOf('{'),
  rawPath: '/v1/functions',
  requestContext: {
    ...contextOf('POST'),
    http: { ...contextOf('POST').http, path: '/v1/functions' },
  },
};

test.each(['graphql', 'rest'])(
  '%s answers without the HTTP client of Node’s Fetch API',
  async (lambda) => {
    const script = `
    const isLoaded = () => process.moduleLoadList.includes('NativeModule internal/deps/undici/undici');
    handler(${JSON.stringify(malformed)}, context).then(({ statusCode }) => {
      const found = { statusCode, isLoaded: isLoaded(), isLoadedByUse: new Response() && isLoaded() };
      process.stdout.write(JSON.stringify(found));
    });`;
    const found = { statusCode: 400, isLoaded: false, isLoadedByUse: true };
    expect(await runWith(lambda, script)).toEqual(found);
  },
);

const checking = {
  graphql: {
    ...postOf(
      JSON.stringify({
        query:
          '{ checkFunction(input: { code: { text: "export {}" } }) { ... on CheckFunctionSuccess { diagnostics { rule line } } } }',
      }),
    ),
  },
  rest: {
    ...postOf(JSON.stringify({ code: { text: 'export {}' } })),
    rawPath: '/v1/check',
    requestContext: {
      ...contextOf('POST'),
      http: { ...contextOf('POST').http, path: '/v1/check' },
    },
  },
};

test.each(['graphql', 'rest'] as const)(
  '%s loads the check of code when code is checked, and not before',
  async (lambda) => {
    const event = {
      ...checking[lambda],
      headers: {
        ...checking[lambda].headers,
        ...authorizationOf(authorizerOf('testers')),
      },
      requestContext: { ...checking[lambda].requestContext, authorizer: authorizerOf('testers') },
    };
    const accessFile = join(folder, 'access.json');
    const rule = { group: 'testers', functions: ['*'], actions: ['test'] };
    await writeFile(accessFile, JSON.stringify({ rules: [rule] }));
    const script = `
    const isLoaded = () => Object.keys(require.cache).some((file) => file.endsWith('check.cjs'));
    const ask = (event) => handler(event, context);
    (async () => {
      const { statusCode } = await ask(${JSON.stringify(malformed)});
      const before = isLoaded();
      const { body } = await ask(${JSON.stringify(event)});
      const found = { statusCode, before, after: isLoaded(), body };
      process.stdout.write(JSON.stringify(found) + '\\n');
    })();`;
    expect(await runWith(lambda, script, { ACCESS_FILE: accessFile })).toMatchObject({
      statusCode: 400,
      before: false,
      after: true,
      body: expect.stringMatching(/"rule":"syntax".*"line":1|"line":1.*"rule":"syntax"/),
    });
  },
);

test('introspection tells every description of the contract, which GraphQL loads then, and not before', async () => {
  const script = `
    const isLoaded = () => Object.keys(require.cache).some((file) => file.endsWith('sdl.cjs'));
    const ask = (query) => handler({ ...${JSON.stringify(postOf(''))}, body: JSON.stringify({ query }) }, context);
    (async () => {
      await ask('{ __typename }');
      const before = isLoaded();
      const { body } = await ask(${JSON.stringify(getIntrospectionQuery({ schemaDescription: true, oneOf: true }))});
      process.stdout.write(JSON.stringify({ before, after: isLoaded(), ...JSON.parse(body) }));
    })();`;
  const found = (await runWith('graphql', script)) as { data: IntrospectionQuery }; // it asks so
  expect(found).toMatchObject({ before: false, after: true });
  expect(printSchema(buildClientSchema(found.data))).toBe(printSchema(fullSchema()));
});

test('a GraphQL request looks up what is memoized: the hash, the content type, the accepted types', async () => {
  const event = {
    ...postOf('{"query":"{__typename}"}'),
    headers: { 'content-type': 'application/json;a=b', accept: 'application/*' },
  };
  const script = `
    const { has } = Map.prototype;
    const keys = new Set();
    Map.prototype.has = function (key) { keys.add(key); return has.call(this, key); };
    handler(${JSON.stringify(event)}, context).then(({ statusCode }) =>
      process.stdout.write(JSON.stringify([statusCode, ...keys])));`;
  expect(await runWith('graphql', script)).toEqual(
    expect.arrayContaining([
      200,
      'sha256hex{__typename}',
      'application/json;a=b',
      expect.stringMatching(/^\["application\/\*",\[/),
    ]),
  );
});

const standIns = replacements.filter(({ source }) => typeof source === 'string');

test.each(standIns)('the stand-in of $module exports what it does', async (replacement) => {
  const { module, source, omits = [] } = replacement;
  const path = resolve(module.startsWith('src/') ? module : `node_modules/${module}`);
  const original = await exportsOf({ entryPoints: [path] }).catch(
    () => Object.keys(createRequire(import.meta.url)(path) as object), // CommonJS
  );
  const stdin = { contents: String(source), resolveDir: dirname(path) };
  const standIn = await exportsOf({ stdin });
  expect([...standIn, ...omits].toSorted()).toEqual(original.toSorted());
});

/** Bundles a source as that of the REST Lambda. `files` lie beside it. */
async function bundleSource(
  contents: string,
  more: { files?: Record<string, string>; changes?: { external: string[] } } = {},
) {
  const root = await mkdtemp(join(folder, 'source-'));
  const files = { 'handler.js': contents, ...more.files };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const changes = {
    nodePaths: [resolve('node_modules')],
    logLevel: 'silent' as const,
    ...more.changes,
  };
  return bundleHandler({ lambda: 'rest', entry: join(root, 'handler.js'), folder: root, changes });
}

test('a module that a Lambda does not import any more is named, though another Lambda imports it', async () => {
  const bundle = await bundleSource("export { validate } from 'graphql/validation/validate.mjs';");
  const modules = replacements
    .filter(({ lambdas }) => lambdas.includes('rest'))
    .map(({ module }) => module);
  const missing = modules.filter((module) => module !== 'graphql/validation/validate.mjs');
  expect(missing.length).toBeGreaterThan(5);
  expect(bundleProblems(bundle)).toEqual(
    missing.map((module) => expect.stringContaining(`${module} is not imported any more`)),
  );
});

test.each([
  [
    'another version of graphql',
    "export { version } from 'graphql'; export * from './node_modules/graphql/index.mjs';",
    { files: { 'node_modules/graphql/index.mjs': 'export const other = 15;' } },
    /^graphql is there twice, in .*graphql and .*graphql: `npm ls graphql` says/,
  ],
  [
    'graphql as CommonJS',
    "export { Kind } from 'graphql'; export const kinds = require('graphql/language/kinds.js');",
    {},
    /^graphql is there twice, as cjs and esm: find the `require`/,
  ],
  [
    'a package that is left out',
    "export * from 'p-limit';",
    { changes: { external: ['p-limit'] } },
    /^p-limit is not in the bundle, and Lambda has no node_modules/,
  ],
  [
    'an export that a stand-in lacks',
    "import * as all from '@smithy/node-http-handler'; export const found = all.NodeHttp2Handler;",
    {},
    /^esbuild warns: Import "NodeHttp2Handler" will always be undefined/,
  ],
])('%s is a problem', async (_, contents, more, problem) => {
  const bundle = await bundleSource(contents, more);
  expect(bundleProblems(bundle)).toContainEqual(expect.stringMatching(problem));
});

test('a bundle that imports by name what a stand-in lacks is not built', async () => {
  const contents = "export { NodeHttp2Handler } from '@smithy/node-http-handler';";
  await expect(bundleSource(contents)).rejects.toThrow(/No matching export .* "NodeHttp2Handler"/);
});

test('a passage that is not there exactly once is not replaced', () => {
  expect(replacePassage('one two', 'two', 'a $& b')).toBe('one a $& b');
  expect(() => replacePassage('one', 'two', '')).toThrow('"two" is there 0 times, not once');
  expect(() => replacePassage('two two', 'two', '')).toThrow('"two" is there 2 times, not once');
});

const schemas = await readFile(
  'node_modules/@aws-sdk/client-cloudfront/dist-es/schemas/schemas_0.js',
  'utf8',
);

test.each([
  [
    'keys that are no longer computed',
    schemas.replaceAll(/\[_\w+\]:/g, 'key:'),
    /nothing in it matches/,
  ],
  [
    'a key that is imported',
    schemas.replace(/\[_\w+\]:/, '[elsewhere]:'),
    /the key elsewhere is no constant/,
  ],
  ['a registry of another name', schemas.replaceAll('n0_', 'n1_'), /nothing in it matches/],
  [
    'one error that is registered otherwise',
    schemas.replace('n0_registry.r', 'n0_registry?.r'),
    /errors in another way/,
  ],
  [
    'errors of other names',
    schemas.replaceAll(/(registerError\()(\w+)\$, \2/g, '$1My$2$, My$2'),
    /none of the errors that are kept/,
  ],
])('schemas with %s are not pruned', (_, source, message) => {
  expect(() => prunedCloudFrontSchemas(source)).toThrow(message);
});

test('a bundle over its budget is told with what has grown and how to raise the budget', () => {
  const size = { bytes: 100_000, zippedBytes: 40_000, packages: { a: 60_000, b: 40_000 } };
  const grown = { ...size, bytes: 103_001, packages: { a: 50_000, b: 43_000, c: 10_000 } };
  const mend = 'run `node infra/bundle/writeSizeBudgets.ts`';
  expect(sizeProblems({ one: { ...size, bytes: 103_000 } }, { one: size })).toEqual([]);
  expect(sizeProblems({ one: grown }, { one: size })).toEqual([
    expect.stringMatching(
      /^one has 103,001 bytes, 3.0 % over its budget of 100,000. Grown: c by 10,000, b by 3,000. /,
    ),
  ]);
  expect(sizeProblems({ one: { ...size, zippedBytes: 50_000 } }, { one: size })).toEqual([
    expect.stringContaining(
      `one, zipped, has 50,000 bytes, 25.0 % over its budget of 40,000. If it is worth that, ${mend}`,
    ),
  ]);
  expect(sizeProblems({ one: size }, { two: size })).toEqual([
    expect.stringContaining(`one is without a budget. If it is worth that, ${mend}`),
    expect.stringContaining('two is not built.'),
  ]);
});
