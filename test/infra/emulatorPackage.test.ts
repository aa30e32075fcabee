import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ListFunctionsCommand } from '@aws-sdk/client-cloudfront';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clientOf } from '../support/emulator.ts';
import { machinePath, start } from '../support/process.ts';

const run = promisify(execFile);
const packageName = 'cloudfront-functions-emulator';

interface Manifest {
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

let folder: string;
let home: string;
let manifest: Manifest;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-package-'));
  home = join(folder, 'node_modules', packageName);
  await run(process.execPath, ['infra/buildEmulator.ts', join(folder, 'build')]);
  const packing = ['pack', join(folder, 'build'), '--pack-destination', folder, '--json'];
  const { stdout } = await run('npm', packing, { env: { ...process.env, PATH: machinePath() } });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  await mkdir(home, { recursive: true });
  await run('tar', ['-xf', join(folder, filename), '-C', home, '--strip-components=1']);
  await rm(join(folder, 'build'), { recursive: true });
  manifest = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as Manifest;
  const used = ['@aws-sdk/client-cloudfront', '@types/node', ...Object.keys(manifest.dependencies)];
  for (const name of used) await installFromHere(name);
});
afterAll(() => rm(folder, { recursive: true }));

/** Installs a package of this repository beside the emulator's; what that needs in turn is found from here. */
async function installFromHere(name: string): Promise<void> {
  const place = join(folder, 'node_modules', name);
  await mkdir(dirname(place), { recursive: true });
  await symlink(resolve('node_modules', name), place);
}

const program = `
import { CloudFrontClient, CreateFunctionCommand, TestFunctionCommand } from '@aws-sdk/client-cloudfront';
import { createEmulator, developmentCredential, tableEngine } from '${packageName}';

const emulator = await createEmulator({ dynamoDb: { engine: tableEngine } });
const client = new CloudFrontClient({
  endpoint: emulator.url,
  region: 'us-east-1',
  credentials: developmentCredential,
});
const code = 'async function handler(event) { event.request.uri = "/" + "😀".length; return event.request; }';
const { ETag } = await client.send(
  new CreateFunctionCommand({
    Name: 'sample',
    FunctionConfig: { Comment: '', Runtime: 'cloudfront-js-2.0' },
    FunctionCode: new TextEncoder().encode(code),
  }),
);
const request = { method: 'GET', uri: '/', headers: {}, querystring: {}, cookies: {} };
const event = { version: '1.0', context: {}, viewer: {}, request };
const EventObject = new TextEncoder().encode(JSON.stringify(event));
const test = new TestFunctionCommand({ Name: 'sample', IfMatch: ETag, EventObject });
const { TestResult } = await client.send(test);
console.log(TestResult.FunctionErrorMessage || JSON.parse(TestResult.FunctionOutput).request.uri);
await emulator.close();
`;

/** Gives the PATH whose `node` is this repository's, or the machine's own. */
const paths = (isOwn: boolean) => (isOwn ? dirname(process.execPath) : machinePath());

test.each([
  ["this repository's", true],
  ["the machine's", false],
])(
  'the packed emulator runs a function on %s Node.js, with its own dependencies',
  async (_, isOwn) => {
    await writeFile(join(folder, 'use.mjs'), program);
    const options = { cwd: folder, env: { PATH: paths(isOwn) } };
    const { stdout } = await run('node', ['use.mjs'], options);
    expect(stdout).toBe('/1\n');
  },
);

test('its command serves a client, and prints how it is used', async () => {
  const command = join(home, manifest.bin[packageName] ?? '');
  const ready = /^CloudFront emulator ready (http:\S+)$/;
  const emulator = await start(command, ready, { EMULATOR_PORT: '0' }, folder);
  const client = clientOf(ready.exec(emulator.lines[0] ?? '')?.[1] ?? '');
  expect((await client.send(new ListFunctionsCommand())).FunctionList?.Quantity).toBe(0);
  expect(await emulator.stop('SIGTERM')).toBe(0);
  const { stdout } = await run(command, ['--help'], { env: { PATH: machinePath() } });
  expect(stdout).toMatch(new RegExp(`^npx ${packageName} `));
});

test('its types are whole for a program of another repository', async () => {
  await writeFile(
    join(folder, 'use.ts'),
    `import { createEmulator, type Emulator } from '${packageName}';\n` +
      `export const started: Promise<Emulator> = createEmulator({ port: 0 });\n` +
      `export const wrong: Promise<Emulator> = createEmulator({ prot: 0 });\n`,
  );
  const given = ['--noEmit', '--strict', '--module', 'nodenext', '--types', 'node', 'use.ts'];
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const failed = run(process.execPath, [tsc, ...given], { cwd: folder });
  const { stdout } = (await failed.catch((error: unknown) => error)) as { stdout: string };
  expect(stdout.trim()).toMatch(/^use\.ts\(3,.*'prot'[^\n]*$/);
});

test('its README names its own command and has no link into this repository', async () => {
  const readme = await readFile(join(home, 'README.md'), 'utf8');
  expect(readme).toContain(`npx ${packageName}`);
  expect(readme).not.toMatch(/npm run|\]\((?!https:|#)/);
});

test('it does not bring the policy engine, and says what is missing when it is loaded', async () => {
  expect(Object.keys(manifest.peerDependencies)).toEqual([
    '@cloud-copilot/iam-policy',
    '@cloud-copilot/iam-simulate',
  ]);
  const source = `import('${packageName}').then((it) => it.loadPolicyEngine()).catch((e) => console.log(e.message))`;
  const { stdout } = await run(process.execPath, ['-e', source], { cwd: folder });
  expect(stdout).toMatch(/^Cannot find package '@cloud-copilot\/iam-/);
});
