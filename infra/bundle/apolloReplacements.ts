import { fileURLToPath } from 'node:url';
import { memoizeSource } from './memoizeSource.ts';
import type { Replacement } from './replacement.ts';
import { replacePassage } from './replacePassage.ts';

const onlyGraphql = ['graphql'] as const;

const boundedCache = fileURLToPath(new URL('boundedCache.ts', import.meta.url));
const apollo = '@apollo/server/dist/esm';
const disabled =
  'it is turned off in src/graphql/server.ts, but Apollo Server imports it dynamically';

/** Lists what is left out or replaced of Apollo Server and of what it brings. */
export const apolloReplacements: readonly Replacement[] = [
  {
    module: '@as-integrations/aws-lambda/dist/index.js',
    lambdas: onlyGraphql,
    reason: 'being CommonJS, it requires a second Apollo Server; its own sources import the first',
    source: "export * from '../src/index.ts';",
  },
  {
    module: '@apollo/utils.createhash/dist/index.js',
    lambdas: onlyGraphql,
    reason:
      'it has no module.require in a bundle and then hashes in JavaScript, the same document in each request',
    source: `import { hash } from 'node:crypto';
      ${memoizeSource}
      export const createHash = (algorithm) => ({
        update: (text) => ({
          digest: (encoding) =>
            memoize(algorithm + encoding + text, () => hash(algorithm, text, encoding)),
        }),
      });`,
  },
  {
    module: '@apollo/utils.keyvaluecache/dist/InMemoryLRUCache.js',
    lambdas: onlyGraphql,
    reason: 'its library is 19 KB, of which the cache of parsed documents needs little',
    source: (original) =>
      replacePassage(
        original,
        'require("lru-cache")',
        `{ LRUCache: require(${JSON.stringify(boundedCache)}).BoundedCache }`,
      ),
  },
  { module: `${apollo}/plugin/cacheControl/index.js`, lambdas: onlyGraphql, reason: disabled },
  { module: `${apollo}/plugin/inlineTrace/index.js`, lambdas: onlyGraphql, reason: disabled },
  {
    module: `${apollo}/plugin/landingPage/default/index.js`,
    lambdas: onlyGraphql,
    reason: disabled,
  },
  { module: `${apollo}/plugin/schemaReporting/index.js`, lambdas: onlyGraphql, reason: disabled },
  { module: `${apollo}/plugin/usageReporting/index.js`, lambdas: onlyGraphql, reason: disabled },
  {
    module: '@graphql-tools/schema/esm/makeExecutableSchema.js',
    lambdas: onlyGraphql,
    reason: 'it makes a schema of typeDefs; Apollo Server gets one that is made',
  },
  {
    module: `${apollo}/incrementalDeliveryPolyfill.js`,
    lambdas: onlyGraphql,
    reason: 'it asks for all of graphql-js to see whether it is version 17, which alone can @defer',
    source: `export { execute as executeIncrementally } from 'graphql';`,
  },
  {
    module: 'negotiator/lib/mediaType.js',
    lambdas: onlyGraphql,
    reason: 'it works out twice a request which types the same header prefers',
    source: (original) => `${replacePassage(
      original,
      'module.exports = preferredMediaTypes;',
      `module.exports = (accept, provided) => memoize(
         JSON.stringify([accept, provided]), () => preferredMediaTypes(accept, provided));`,
    )}
      ${memoizeSource}`,
  },
  {
    module: 'whatwg-mimetype/lib/mime-type.js',
    lambdas: onlyGraphql,
    reason: 'it takes the same content-type to pieces in each request',
    source: (original) => `${replacePassage(
      original,
      'static parse(string) {',
      `static parse(string) { return memoize(string, () => this.parseAnew(string)); }
       static parseAnew(string) {`,
    )}
      ${memoizeSource}`,
  },
  {
    module: 'loglevel/lib/loglevel.js',
    lambdas: onlyGraphql,
    reason: 'Apollo Server gets the logger of src/graphql/server.ts',
    source: () =>
      "exports.getLogger = () => { throw new Error('loglevel is not in this bundle'); };",
  },
];
