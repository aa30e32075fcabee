import { readdir } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import * as context from '../../src/context.ts';
import { importGraph } from './importGraph.ts';
import { lintCopy, rooms } from './lintCopy.ts';
import { detoursOf, listed, probeFile, probesOf, roomOf } from './probes.ts';

const names = Object.keys(rooms);
/** Tests may import every package, and the rule takes all but plain paths for packages. */
const ofTests = (room: string) => room.startsWith('test');

const probes = new Map(
  names.map((room) => [room, [...probesOf(room), ...(ofTests(room) ? [] : detoursOf(room))]]),
);
const contents = [...probes].map(([room, all]): [string, string] => [
  probeFile(room),
  all.map(({ code }) => code).join('\n'),
]);
const homeless = ['src/newRoom/empty.ts', 'src/loose.ts'];
const problems = await lintCopy(
  new Map([...contents, ...homeless.map((file): [string, string] => [file, ''])]),
);
const refusals = new Map(
  problems
    .filter(({ rule }) => rule === 'gateway(allowed-imports)')
    .map(({ file, line, message }) => [`${file}:${line}`, message]),
);

test.each(names)('%s imports what its entry lists and nothing else, in whatever way', (room) => {
  const outcomes = (probes.get(room) ?? []).map(({ code }, index) => ({
    code,
    isAllowed: !refusals.has(`${probeFile(room)}:${index + 1}`),
  }));
  expect(outcomes).toEqual(probes.get(room));
  for (const [place, message] of refusals) {
    if (place.startsWith(`${probeFile(room)}:`)) {
      expect(message.startsWith(`${room} imports only itself`)).toBe(true);
    }
  }
});

test.each(homeless)('%s is refused, as it is in no room', (file) => {
  expect(refusals.get(`${file}:1`)).toMatch(`${file} is in no room`);
});

test('every folder and file of src is a room', async () => {
  const entries = await readdir('src');
  const top = names.filter((name) => /^src\/[^/]+$/.test(name));
  expect(top.toSorted()).toEqual(entries.map((name) => `src/${name}`).toSorted());
});

test('an entry lists only what its room imports', async () => {
  const graph = await importGraph(['examples', 'schema', 'infra', 'src']);
  const unused = names.flatMap((room) => {
    const targets = [...graph].flatMap(([file, all]) => (roomOf(file) === room ? all : []));
    const used = new Set([...targets.map(roomOf), ...targets.flatMap(prefixesOf)]);
    return ofTests(room) ? [] : listed(room).filter((name) => !used.has(name));
  });
  expect(unused).toEqual([]);
});

/** Gives `a`, `a/b` and `a/b/c` of `a/b/c`. */
function prefixesOf(specifier: string): string[] {
  const parts = specifier.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

const handlers = /^src\/(?:graphql|rest|pages)\b/;
const inner = /^src\/(?:config|context|contract|access|aws|http|log|operations)\b/;
const insideEmulator = /^src\/emulator(?!\/index\.ts$)/;

// What the entries must not list, whatever else changes in them.
test.each([
  ['graphql, rest and pages do not import each other', handlers, handlers],
  ['graphql, rest and pages import no AWS SDK', handlers, /^@aws|^@smithy|^src\/(?:access|aws)/],
  [
    'graphql, rest and pages import nothing that runs them',
    handlers,
    /^src\/(?:emulator|local|runtime)/,
  ],
  ['what they share imports none of them', inner, handlers],
  ['what they share imports nothing that runs it', inner, /^src\/(?:createContext|emulator|local)/],
  [
    'operations import no GraphQL, no HTTP',
    /^src\/operations/,
    /^(?:graphql|hono|aws-lambda|@apollo)/,
  ],
  ['leaves import no room', /^src\/(?:config|contract|http|log)\b/, /^(?:src|infra)\b/],
  ['the emulator imports the runtime only', /^src\/emulator/, /^src\/(?!runtime)|^@aws|^@smithy/],
  [
    'the emulator has few libraries',
    /^src\/emulator/,
    /^(?!src\/|node:|saxes$|dynalite$|@cloud-copilot\/)/,
  ],
  [
    'one file evaluates policies',
    /^(?!src\/emulator\/identity\/policyEngine\.ts$)/,
    /^@cloud-copilot/,
  ],
  ['one folder keeps tables', /^(?!src\/emulator\/dynamodb\/dynalite$)/, /^dynalite$/],
  ['the runtime has few libraries', /^src\/runtime/, /^(?!src\/|node:|acorn$|quickjs-|@jitl\/)/],
  ['the runtime imports no room', /^src\/runtime/, /^(?:src|infra)\b/],
  ['only the emulator imports its inside', /^(?!src\/emulator|test\/emulator)/, insideEmulator],
  ['src imports only rules of infra', /^src/, /^(?:infra\/(?!access\.json$)|schema|test)\b/],
  [
    'infra imports no insides of src',
    /^infra/,
    /^src\/(?!contract$|access\/loadRules\.ts$|emulator\/index\.ts$)/,
  ],
  [
    'schema imports no insides of src',
    /^schema/,
    /^src\/(?!contract$|rest\/openapi\/createOpenApi\.ts$)/,
  ],
])('%s', (_, from, to) => {
  const top = (name: string) => prefixesOf(name).slice(0, 2).at(-1);
  const found = names
    .filter((name) => from.test(name))
    .flatMap((room) =>
      listed(room)
        .filter((name) => to.test(name) && top(name) !== top(room))
        .map((name) => `${room}: ${name}`),
    );
  expect(found).toEqual([]);
});

test('context.ts holds types only', () => {
  expect(Object.keys(context)).toEqual([]);
});
