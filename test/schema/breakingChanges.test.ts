import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { compareContracts, type Contract } from '../../schema/changes/compareContracts.ts';

const sdl = await readFile('schema/schema.graphql', 'utf8');
const openapi = await readFile('schema/openapi.json', 'utf8');
/** Takes the present contract for the released one, whatever has changed since the last release. */
const released = { sdl, openapi };

type Key = string | number;

interface Change {
  /** Texts of schema.graphql, and their replacements. */
  graphql?: [string | RegExp, string];
  /** Paths in openapi.json, and the values to set there; undefined removes the value. */
  rest?: [readonly Key[], unknown];
  changelog?: string;
}

type Node = Record<Key, unknown>;

function put(document: Node, keys: readonly Key[], value: unknown): void {
  const [last = ''] = keys.slice(-1);
  const parent = keys.slice(0, -1).reduce((node, key) => node[key] as Node, document); // is there
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}

/** Gives the contract with a change. */
function changedBy({ graphql: [from, to] = ['', ''], rest }: Change): Contract {
  const changed = sdl.replace(from, to);
  expect(changed === sdl).toBe(from === '');
  const document: Node = JSON.parse(openapi);
  if (rest) put(document, ...rest);
  return { sdl: changed, openapi: JSON.stringify(document) };
}

/** Changes the contract and compares it. */
function compared(change: Change) {
  return compareContracts(released, changedBy(change), change.changelog ?? '');
}

const operation = (method: string, path: string) => ['paths', `/v1${path}`, method];
const one = '/functions/{name}';
const patch = operation('patch', one);
const errors = ['content', 'application/problem+json', 'schema', 'anyOf'];
const schema = (name: string) => ['components', 'schemas', name];
const change = schema('UpdateFunctionBody');
const comment = [...change, 'properties', 'comment'];
const limit = [...operation('get', '/functions'), 'parameters', 0];

const breaking: [string, Change, ...string[]][] = [
  [
    'a removed field',
    { graphql: ['  counterpart: CloudFrontFunction\n', '  other: CloudFrontFunction\n'] },
    'GraphQL: CloudFrontFunction.counterpart was removed.',
  ],
  [
    'a new argument that is required',
    { graphql: ['name: String!\n    "DEV', 'name: String! revision: Int!\n    "DEV'] },
    'GraphQL: A required arg revision on Query.function was added.',
  ],
  [
    'another default',
    { graphql: ['stage: FunctionStage = DEVELOPMENT', 'stage: FunctionStage = LIVE'] },
    'GraphQL: Query.function arg stage has changed defaultValue from DEVELOPMENT to LIVE.',
  ],
  [
    'an error that leaves a union',
    { graphql: [/  \| FunctionInUse\n/, ''] },
    'GraphQL: FunctionInUse was removed from union type DeleteFunctionResult.',
  ],
  [
    'a removed path',
    { rest: [['paths', '/v1/viewer'], undefined] },
    'REST: GET /v1/viewer was removed.',
    'REST: HEAD /v1/viewer was removed.',
  ],
  [
    'a removed method',
    { rest: [operation('delete', one), undefined] },
    'REST: DELETE /v1/functions/{name} was removed.',
  ],
  [
    'another operationId',
    { rest: [[...operation('get', one), 'operationId'], 'describe'] },
    'REST: GET /v1/functions/{name} changed operationId from getFunction to describe.',
  ],
  [
    'another status of a success',
    { rest: [[...operation('post', '/functions'), 'responses'], { 200: {} }] },
    ...[201, 400, 401, 403, 406, 409, 413, 415, 429, 500, 503, 504, '4XX'].map(
      (status) => `REST: POST /v1/functions response ${status} was removed.`,
    ),
  ],
  [
    'another status of one error among others',
    { rest: [[...patch, 'responses', '400', ...errors, 0], undefined] },
    'REST: PATCH /v1/functions/{name} response 400 is no longer InvalidArgument.',
  ],
  [
    'a header that is no longer sent',
    { rest: [[...patch, 'responses', '200', 'headers'], {}] },
    'REST: PATCH /v1/functions/{name} response 200 lost the header X-Request-Id.',
    'REST: PATCH /v1/functions/{name} response 200 lost the header ETag.',
  ],
  [
    'another content type',
    {
      rest: [
        [...operation('get', `${one}/code`), 'responses', '200', 'content'],
        { 'text/plain': {} },
      ],
    },
    'REST: GET /v1/functions/{name}/code response 200 is no longer of type text/javascript.',
    'REST: GET /v1/functions/{name}/code response 200 is no longer of type application/javascript.',
  ],
  [
    'a removed query parameter',
    { rest: [limit, undefined] },
    'REST: GET /v1/functions query parameter limit was removed.',
  ],
  [
    'a parameter that is required',
    { rest: [[...limit, 'required'], true] },
    'REST: GET /v1/functions query parameter limit is required from now on.',
  ],
  [
    'a member that leaves an answer',
    { rest: [[...schema('CloudFrontFunction'), 'properties', 'arn'], undefined] },
    'REST: CloudFrontFunction.arn was removed.',
  ],
  [
    'a member of an answer that may be missing',
    { rest: [[...schema('Viewer'), 'required', 0], undefined] },
    'REST: Viewer.subject may be missing from now on.',
  ],
  [
    'a member of an answer that may be null',
    {
      rest: [
        [...schema('Viewer'), 'properties', 'subject', 'type'],
        ['string', 'null'],
      ],
    },
    'REST: Viewer.subject changed type from string to string | null.',
  ],
  [
    'members of a body that are required',
    {
      rest: [
        [...change, 'required'],
        ['message', 'comment'],
      ],
    },
    'REST: UpdateFunctionBody.message is required from now on.',
    'REST: UpdateFunctionBody.comment is required from now on.',
  ],
  [
    'a member of a body that may no longer be null',
    { rest: [[...comment, 'type'], 'string'] },
    'REST: UpdateFunctionBody.comment changed type from string | null to string.',
  ],
  [
    'a narrower limit',
    { rest: [[...comment, 'maxLength'], 64] },
    'REST: UpdateFunctionBody.comment changed maxLength from 128 to 64.',
  ],
  [
    'a shorter list',
    { rest: [[...schema('RunTestCasesBody'), 'properties', 'tests', 'maxItems'], 20] },
    'REST: RunTestCasesBody.tests changed maxItems from 50 to 20.',
  ],
  [
    'another default of a parameter',
    { rest: [[...limit, 'schema', 'default'], 20] },
    'REST: GET /v1/functions query parameter limit changed default from 50 to 20.',
  ],
  [
    'a value that leaves an enum',
    { rest: [[...schema('FunctionRuntime'), 'enum', 0], undefined] },
    'REST: FunctionRuntime lost the value CLOUDFRONT_JS_1_0.',
  ],
  [
    'a choice that leaves a body',
    { rest: [[...schema('FunctionCodeInput'), 'oneOf', 1], undefined] },
    'REST: FunctionCodeInput changed type from object with text | object with base64 to object with text.',
  ],
  [
    'a schema that has another name',
    { rest: [schema('FunctionPage'), undefined] },
    'REST: The schema FunctionPage was removed.',
  ],
];

test.each(breaking)('%s is refused until the changelog lists it', (_, broken, ...lines) => {
  expect(compared(broken)).toEqual({ unlisted: lines, dangerous: [] });
  const list = lines.map((line) => `- \`${line}\`\n`).join('');
  const changelog = `# Changelog\n\n## [Unreleased]\n\n### Breaking\n\n${list}\n### Added\n\n- More.\n`;
  expect(compared({ ...broken, changelog })).toEqual({ unlisted: [], dangerous: [] });
});

test.each([
  ['an earlier release', '## [0.1.0]\n\n### Breaking\n\n- `LINE`\n'],
  ['another heading', '## [Unreleased]\n\n### Changed\n\n- `LINE`\n\n### Breaking\n'],
  ['the next heading', '## [Unreleased]\n\n### Breaking\n\n### Removed\n\n- `LINE`\n'],
  ['the next release', '## [Unreleased]\n\n### Breaking\n\n## [0.1.0]\n\n- `LINE`\n'],
])('a breaking change that is listed under %s is refused', (_, form) => {
  const line = 'REST: GET /v1/viewer was removed.';
  const changelog = `# Changelog\n\n${form.replace('LINE', line)}`;
  const { unlisted } = compared({ rest: [['paths', '/v1/viewer', 'get'], undefined], changelog });
  expect(unlisted).toEqual([line]);
});

const harmless: [string, Change][] = [
  ['nothing', {}],
  ['an added field', { graphql: ['type Viewer {\n', 'type Viewer {\n  email: String\n'] }],
  ['another description', { graphql: ['"""\n', '"""\nAnother line.\n'] }],
  [
    'an added member of an answer',
    { rest: [[...schema('Viewer'), 'properties', 'email'], { type: 'string' }] },
  ],
  ['an added member of a body', { rest: [[...change, 'properties', 'message'], {}] }],
  ['an added path', { rest: [['paths', '/v1/added'], { get: {} }] }],
  ['an added status', { rest: [[...patch, 'responses', '422'], {}] }],
  [
    'an added error',
    {
      rest: [[...patch, 'responses', '400', ...errors, 5], { $ref: '#/components/schemas/Added' }],
    },
  ],
  ['a parameter that may be missing', { rest: [[...patch, 'parameters', 1, 'required'], false] }],
  ['a wider limit', { rest: [[...comment, 'maxLength'], 256] }],
];

test.each(harmless)('%s is passed over in silence', (_, changed) => {
  expect(compared(changed)).toEqual({ unlisted: [], dangerous: [] });
});

const union = 'union FunctionResult =\n';
const newMember: Change = { graphql: [union, `${union}  | FunctionInUse\n`] };

test('a keyword of JSON Schema that the check cannot compare fails it', () => {
  const unknown: Change = { rest: [[...schema('Viewer'), 'prefixItems'], []] };
  expect(() => compared(unknown)).toThrow(
    'The check does not know the keyword prefixItems of JSON Schema.',
  );
});

/** Runs `npm run check:contract` in a folder with a changed contract. */
async function check(changes: Change) {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  await cp('schema', join(folder, 'schema/released'), { recursive: true });
  const changed = changedBy(changes);
  await writeFile(join(folder, 'schema/schema.graphql'), changed.sdl);
  await writeFile(join(folder, 'schema/openapi.json'), changed.openapi);
  await writeFile(join(folder, 'CHANGELOG.md'), '');
  const child = spawn(process.execPath, [resolve('schema/checkContract.ts')], { cwd: folder });
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  await rm(folder, { recursive: true });
  return { code, stdout, stderr };
}

test('npm run check:contract passes a new member of a union, which it tells, and fails where something breaks', async () => {
  expect(await check(newMember)).toEqual({
    code: 0,
    stdout: expect.stringContaining('FunctionInUse was added to union type FunctionResult.'),
    stderr: '',
  });
  const removed: Change = { rest: [['paths', '/v1/viewer'], undefined] };
  expect(await check(removed)).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /add these lines to CHANGELOG\.md[^]*\n- `REST: GET \/v1\/viewer was removed\.`\n- `REST: HEAD/,
    ),
  });
});
