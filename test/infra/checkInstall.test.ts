import { execFile } from 'node:child_process';
import { mkdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { copyCheckout, type Checkout } from '../support/checkout.ts';
import { startNpm } from '../support/process.ts';

interface Lock {
  packages: Record<string, { version: string }>;
}

const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
  dependencies: { hono: string };
};

let checkout: Checkout;
beforeEach(async () => {
  checkout = await copyCheckout({ isInstalled: false });
});
afterEach(() => checkout.remove());

const check = () =>
  new Promise((resolve) => {
    const script = join(checkout.folder, 'infra/checkInstall.mjs');
    execFile(process.execPath, [script], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });

const due = (reason: string) => ({ code: 1, output: `Run npm ci first: ${reason}.\n` });

/** Writes what npm notes of an installation, as this repository's own with some changes. */
async function install(change: (packages: Lock['packages']) => void): Promise<void> {
  const lock: Lock = JSON.parse(await readFile('node_modules/.package-lock.json', 'utf8'));
  change(lock.packages);
  await mkdir(join(checkout.folder, 'node_modules'));
  await writeFile(join(checkout.folder, 'node_modules/.package-lock.json'), JSON.stringify(lock));
}

test.each(['start', 'test', 'run dev', 'run token', 'run emulator', 'run build', 'run jest'])(
  'npm %s without npm ci is one line, whatever Node the machine has',
  async (given) => {
    const started = startNpm(`${given} --silent`, /never/, {}, checkout.folder);
    await expect(started).rejects.toThrow(
      /^ended with 1: Run npm ci first: nothing is installed\.$/,
    );
  },
);

test('what is installed as package-lock.json says passes without a word', async () => {
  await install(() => {});
  expect(await check()).toEqual({ code: 0, output: '' });
});

test('an installation of another package-lock.json is told by a package', async () => {
  await install((packages) => {
    packages['node_modules/hono'] = { version: '4.0.0' };
  });
  expect(await check()).toEqual(
    due(`node_modules/hono is not the ${dependencies.hono} of package-lock.json`),
  );
});

test('a package that package-lock.json has gained is missing', async () => {
  await install((packages) => delete packages['node_modules/hono']);
  expect(await check()).toEqual(
    due(`node_modules/hono is not the ${dependencies.hono} of package-lock.json`),
  );
});

test('an installation for another platform is told', async () => {
  const here = `${process.platform}-${process.arch}`;
  await install((packages) => delete packages[`node_modules/@esbuild/${here}`]);
  expect(await check()).toEqual(due(`what is installed is not for ${here}`));
});

const nodePackage = `node_modules/node-${process.platform}-${process.arch}`;

test('another Node than the one that is pinned is told', async () => {
  const file = join(checkout.folder, 'package-lock.json');
  const wanted: Lock = JSON.parse(await readFile(file, 'utf8'));
  wanted.packages[nodePackage] = { version: '99.0.0' };
  await writeFile(file, JSON.stringify(wanted));
  await install((packages) => {
    packages[nodePackage] = { version: '99.0.0' };
  });
  expect(await check()).toEqual(due('Node 99.0.0 is not installed'));
});

interface Manifest {
  optionalDependencies: Record<string, string>;
}

test('nothing needs an install script, and each platform gets its Node from package-lock.json', async () => {
  const { packages }: { packages: Record<string, { optional?: boolean; integrity?: string }> } =
    JSON.parse(await readFile('package-lock.json', 'utf8'));
  const { optionalDependencies }: Manifest = JSON.parse(await readFile('package.json', 'utf8'));
  expect(await readFile('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  for (const name of Object.keys(optionalDependencies))
    expect(packages[`node_modules/${name}`]).toMatchObject({
      optional: true,
      integrity: expect.stringMatching(/^sha512-/),
    });
  expect(Object.keys(optionalDependencies)).toContain(nodePackage.replace('node_modules/', ''));
});

test('a link to Node that npm 10 has left out is made, and what was started runs with that Node', async () => {
  await install(() => {});
  const node = join(checkout.folder, nodePackage, 'bin');
  await mkdir(node, { recursive: true });
  await mkdir(join(checkout.folder, 'node_modules/.bin'));
  await symlink(process.execPath, join(node, 'node'));
  expect(await check()).toEqual({ code: 0, output: '' });
  const link = join(checkout.folder, 'node_modules/.bin/node');
  expect(await realpath(link)).toBe(await realpath(process.execPath));
  expect(await check()).toEqual({ code: 0, output: '' });
});
