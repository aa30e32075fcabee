/**
 * Adds one rule to oxlint: a file imports only what the entry of its room (its folder) in .oxlintrc.json lists, in
 * whatever way it imports. oxlint calls its plugins alpha: test/lint tells when one of its versions runs this no more.
 */
import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Lists what a room may import besides its own files. `type:` before a name allows `import type` alone. */
interface Room {
  /** Other rooms, and single files of other rooms. */
  rooms: readonly string[];
  /** Packages with all that they export, and modules of Node.js; `*` stands for all of them. */
  packages: readonly string[];
}

/** Holds each room under its folder, or under a file that may import more or less than its folder. */
type Rooms = Readonly<Record<string, Room>>;

/** Describes the parts of a syntax node that are read here: ESTree's, with typescript-eslint's for types. */
interface Node {
  type: string;
  name?: string;
  value?: unknown;
  importKind?: string;
  exportKind?: string;
  source?: Node | null;
  moduleReference?: Node;
  expression?: Node;
  callee?: Node;
  property?: Node;
  arguments?: readonly Node[];
}

/** Describes the part of ESLint's rule context that is used here, which oxlint gives too. */
interface RuleContext {
  filename: string;
  options: readonly [Rooms];
  report: (problem: { node: Node; message: string }) => void;
}

/** Holds the names under which an imported module may be listed, the longest first; none when it is computed. */
interface Target {
  list: keyof Room;
  names: readonly string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Matches a relative path without characters that have another meaning in a URL. */
const plainPath = /^\.{1,2}\/[\w./-]+$/;

/** Functions that load the module that they are called with. */
const loaders = new Set(['require', 'getBuiltinModule']);

function create({ filename, options: [rooms], report }: RuleContext) {
  const file = relative(root, filename).replaceAll(sep, '/');
  const room = roomOf(file, rooms);
  const check = (source: Node | null | undefined, kind?: string) => {
    if (!source || room === undefined) return;
    const target = targetOf(source, file, rooms);
    const isOwn = target.list === 'rooms' && target.names.includes(room);
    if (isOwn || isListed(target, kind, rooms[room])) return;
    const name = JSON.stringify(target.names[0]) ?? 'a module whose name is computed';
    report({ node: source, message: `${explain(room, rooms[room])}; not ${name}` });
  };
  return {
    Program: (node: Node) => {
      if (room !== undefined) return;
      report({ node, message: `${file} is in no room: add its folder to .oxlintrc.json` });
    },
    ImportDeclaration: (node: Node) => check(node.source, node.importKind),
    ExportNamedDeclaration: (node: Node) => check(node.source, node.exportKind),
    ExportAllDeclaration: (node: Node) => check(node.source, node.exportKind),
    ImportExpression: (node: Node) => check(node.source),
    TSImportType: (node: Node) => check(node.source, 'type'),
    TSImportEqualsDeclaration: ({ moduleReference, importKind }: Node) =>
      check(moduleReference?.expression, importKind),
    CallExpression: ({ callee, arguments: [source] = [] }: Node) => {
      if (loaders.has((callee?.property ?? callee)?.name ?? '')) check(source);
    },
  };
}

function targetOf({ type, value }: Node, file: string, rooms: Rooms): Target {
  if (type !== 'Literal' || typeof value !== 'string') return { list: 'packages', names: [] };
  if (plainPath.test(value)) {
    const path = posix.join(posix.dirname(file), value);
    return { list: 'rooms', names: [path, roomOf(path, rooms) ?? path] };
  }
  const parts = value.split('/');
  const names = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
  return { list: 'packages', names };
}

/** Gives the entry of a file: its own, or that of the nearest folder around it; undefined when there is none. */
function roomOf(path: string, rooms: Rooms): string | undefined {
  if (Object.hasOwn(rooms, path)) return path;
  const folder = posix.dirname(path);
  return folder === path ? undefined : roomOf(folder, rooms);
}

function isListed({ list, names }: Target, kind: string | undefined, room?: Room): boolean {
  const listed = new Set(room?.[list]);
  if (list === 'packages' && listed.has('*')) return true;
  return names.some((name) => listed.has(name) || (kind === 'type' && listed.has(`type:${name}`)));
}

function explain(name: string, { rooms, packages }: Room = { rooms: [], packages: [] }): string {
  return `${name} imports only ${['itself', ...rooms, ...packages].join(', ')}`;
}

export default {
  meta: { name: 'gateway' },
  rules: { 'allowed-imports': { meta: { type: 'problem', schema: [{ type: 'object' }] }, create } },
};
