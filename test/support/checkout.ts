import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Describes a copy of this repository's own files, for tests that change some, or that need generated files to be
 * missing.
 */
export interface Checkout {
  folder: string;
  remove(): Promise<void>;
}

const parts = [
  '.npmrc',
  'examples',
  'infra',
  'package.json',
  'package-lock.json',
  'schema',
  'serverless.yml',
  'src',
];

/** Makes one, as `git clone` would; after `npm ci` unless told. */
export async function copyCheckout({ isInstalled = true } = {}): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'checkout-'));
  for (const part of parts) await cp(part, join(folder, part), { recursive: true });
  if (isInstalled) await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
