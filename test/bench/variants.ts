/** Lists everything that is compared, by name. */
import type { BuildOptions } from 'esbuild';

export interface Variant {
  /** A source to be bundled; else a Lambda of ours, as packaged. */
  entry?: string;
  lambda?: 'graphql' | 'rest';
  own?: boolean;
  immediate?: boolean;
  /** A module of infra/bundle/replacements.ts that stays as it is. */
  kept?: string;
  changes?: BuildOptions;
}

const floor = (name: string) => `test/bench/floors/${name}.ts`;
const peer = (name: string) => `test/bench/peers/${name}.ts`;
/** Prevents a second copy of graphql-js: CommonJS for Mercurius, and modules for the schema. */
const commonJs = { mainFields: ['main', 'module'] };

const graphqlPeers = {
  Apollo: { entry: peer('apollo') },
  Yoga: { entry: peer('yoga') },
  Mercurius: { entry: peer('mercurius'), changes: commonJs },
  'Mercurius, jit': { entry: peer('mercuriusJit'), changes: commonJs },
  'graphql-http': { entry: peer('graphqlHttp') },
  'graphql-http, cached': { entry: peer('graphqlHttpCached') },
} satisfies Record<string, Variant>;

export const variants = {
  empty: { entry: floor('empty') },
  'SDK call': { entry: floor('sdk') },
  'own SDK calls': { entry: floor('ownSdk'), own: true },
  'SDK calls with DynamoDB': { entry: floor('sdkHistory') },
  GraphQL: { lambda: 'graphql' },
  REST: { lambda: 'rest' },
  ...graphqlPeers,
  'hono + zod-openapi': { entry: peer('honoOpenapi') },
  Fastify: { entry: peer('fastifyRest') },
} satisfies Record<string, Variant>;

/** Servers alone: operations that answer at once. */
export const alone = {
  'no server': { entry: floor('noServer'), immediate: true },
  GraphQL: { entry: 'src/graphql/handler.ts', own: true, immediate: true },
  ...Object.fromEntries(
    Object.entries(graphqlPeers).map(([name, variant]) => [name, { ...variant, immediate: true }]),
  ),
} satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;
