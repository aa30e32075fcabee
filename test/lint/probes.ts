import { posix } from 'node:path';
import { rooms } from './lintCopy.ts';

/** Describes a line that imports a module. */
export interface Probe {
  code: string;
  isAllowed: boolean;
}

type Write = (specifier: string, line: number) => string;

/** Ways to import a module. The number of the line keeps the names of two lines apart. */
const valueImports: readonly Write[] = [
  (specifier, line) => `import { a as a${line} } from ${specifier};`,
  (specifier, line) => `import b${line} from ${specifier};`,
  (specifier, line) => `import * as c${line} from ${specifier};`,
  (specifier, line) => `import { type A as D${line} } from ${specifier};`,
  (specifier) => `import ${specifier};`,
  (specifier, line) => `export { a as e${line} } from ${specifier};`,
  (specifier) => `export * from ${specifier};`,
  (specifier, line) => `export const f${line} = await import(${specifier});`,
  (specifier, line) => `export const g${line} = require(${specifier});`,
  (specifier, line) => `import h${line} = require(${specifier});`,
  (specifier, line) => `export const i${line} = process.getBuiltinModule(${specifier});`,
];
const typeImports: readonly Write[] = [
  (specifier, line) => `import type { A as J${line} } from ${specifier};`,
  (specifier, line) => `import type K${line} from ${specifier};`,
  (specifier, line) => `export type { A as L${line} } from ${specifier};`,
  (specifier) => `export type * from ${specifier};`,
  (specifier, line) => `export type M${line} = import(${specifier}).A;`,
  (specifier, line) => `export type N${line} = typeof import(${specifier});`,
  (specifier, line) => `import type O${line} = require(${specifier});`,
];

const roomNames = Object.keys(rooms);

/** Gives what an entry lists, without `type:`. */
export function listed(room: string): string[] {
  const { rooms: others = [], packages = [] } = rooms[room] ?? {};
  return [...others, ...packages].map((name) => name.replace(/^type:/, ''));
}

const isFile = (name: string) => /\.\w+$/.test(name);
const isPackage = (name: string) => !/^(?:examples|lint|schema|infra|src|test)(?:\/|$)/.test(name);
const all = new Set([...roomNames, ...roomNames.flatMap(listed)]);

/** Files to import: one of each room, each that an entry lists, and two of no room. */
const files = [...[...all].filter((name) => !isPackage(name)), 'package.json', 'docs/page.ts'].map(
  (name) => (isFile(name) ? name : `${name}/target.ts`),
);

/** Packages to import: each that an entry lists, and some that none does, though two end as one that is listed. */
const packages = [
  ...[...all].filter((name) => isPackage(name) && name !== '*'),
  'left-pad',
  'fs',
  'node:process',
  'node:sqlite',
  'other/graphql',
  '@other/node:fs',
  '#internal',
  'https://example.org/module.js',
  'data:text/javascript,0',
];

/** Gives the file that a room's probes are written into. */
export function probeFile(room: string): string {
  return isFile(room) ? room : `${room}/probe.ts`;
}

/** Imports everything into a room, in every way. */
export function probesOf(room: string): Probe[] {
  const file = probeFile(room);
  const modules = [
    ...files.map((path) => ({ specifier: relativePath(file, path), names: [path, roomOf(path)] })),
    ...packages.map((name) => ({ specifier: name, names: [name, '*'] })),
  ];
  const imports = modules.flatMap(({ specifier, names }) =>
    [...valueImports, ...typeImports].map((write) => {
      const isAllowed = isListed(room, names, typeImports.includes(write));
      return { write, specifier, isAllowed };
    }),
  );
  return imports.map(({ write, specifier, isAllowed }, line) => {
    return { code: write(`'${specifier}'`, line), isAllowed };
  });
}

/** Tells whether a room may import what has one of these names. */
function isListed(room: string, wanted: readonly string[], isType: boolean): boolean {
  const { rooms: others = [], packages: external = [] } = rooms[room] ?? {};
  const entry = new Set([room, ...others, ...external]);
  return wanted.some((name) => entry.has(name) || (isType && entry.has(`type:${name}`)));
}

/** Gives the room of a file: the longest name that it has or is under. */
export function roomOf(file: string): string {
  const around = roomNames.filter((name) => file === name || file.startsWith(`${name}/`));
  return around.toSorted((one, other) => other.length - one.length)[0] ?? '';
}

function relativePath(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

/** Imports a file that a room must not, by specifiers that a pattern of texts could take for others. */
export function detoursOf(room: string): Probe[] {
  const file = probeFile(room);
  const path = files.find((each) => !isListed(room, [each, roomOf(each)], true)) ?? '';
  const direct = relativePath(file, path);
  const folder = posix.dirname(file);
  const detours = [
    `./${direct}`,
    `../${posix.basename(folder)}/${direct}`,
    direct.replace('/', '//'),
    `${folder.replaceAll(/[^/]+/g, '..')}/${path}`,
    path,
    `/${path}`,
    `file:///${path}`,
    `./${direct.replaceAll('/', '\\\\')}`,
    direct.replace('..', '%2e%2e'),
    direct.replace('/', '/\\n'),
    `${direct}?query`,
  ];
  return [
    ...detours.map((specifier, line) => `import { a as p${line} } from '${specifier}';`),
    `export const q = await import(\`${direct}\`);`,
    `export const r = await import('${direct}'.trim());`,
    `export const s = await import('${direct}' as string);`,
  ].map((code) => ({ code, isAllowed: false }));
}
