import type { Runtime } from '../runtimes.ts';
import { allowedNamesOf } from '../sandbox/allowedNames.js';

/** Holds the built-in names of a runtime. */
export interface BuiltIns {
  globals: ReadonlySet<string>;
  /** The members of each global object: of `Object`, but not of `Object.prototype`. */
  members: ReadonlyMap<string, ReadonlySet<string>>;
  /** The names of all methods of all kinds of objects. */
  methods: ReadonlySet<string>;
}

/** Lists what every function object has, and so every constructor. */
const ofFunctions = ['apply', 'bind', 'call', 'constructor', 'length', 'name', 'prototype'];

/** Lists the objects of TABLE's rows that are no properties of the global object. */
const unnamed = new Set(['globalThis', 'TypedArray']);

const bufferMethods = `alloc allocUnsafe byteLength compare concat from isBuffer isEncoding`.split(
  ' ',
);

function make(runtime: Runtime): BuiltIns {
  const rows = allowedNamesOf(runtime);
  const rowOf = (path: string) => rows.find((row) => row.path === path)?.names ?? [];
  const ofObjects = [...rowOf('Object.prototype'), ...rowOf('Function.prototype'), ...ofFunctions];
  const members = rows
    .filter(({ path }) => !path.includes('.') && !unnamed.has(path))
    .map(({ path, names }) => [path, new Set([...names, ...ofObjects])] as const);
  const prototypes = rows.filter(({ path }) => path.endsWith('.prototype'));
  return {
    globals: new Set(rowOf('globalThis')),
    members: new Map([
      ...members,
      ['console', new Set(['log', ...ofObjects])],
      ...(runtime === 'cloudfront-js-2.0'
        ? ([['Buffer', new Set([...bufferMethods, ...ofObjects])]] as const)
        : []),
    ]),
    methods: new Set(prototypes.flatMap(({ names }) => names)),
  };
}

const made = new Map<Runtime, BuiltIns>();

/** Gives the built-in names of a runtime, which are those of the sandbox. */
export function builtInsOf(runtime: Runtime): BuiltIns {
  const known = made.get(runtime) ?? make(runtime);
  made.set(runtime, known);
  return known;
}
