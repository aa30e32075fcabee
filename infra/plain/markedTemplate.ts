import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { oslsEnvironment } from '../osls/oslsEnvironment.ts';
import type { Template } from './plainTemplate.ts';

/** Names the stage whose names stand for the stack's in a marked template. */
export const markedStage = 'marked-stage';

/**
 * Lets osls make the template with a mark in place of each setting. Works in a temporary folder, with empty bundles. `given`
 * are further options of osls. Throws with what osls prints.
 */
export async function markedTemplate(given: readonly string[] = []): Promise<Template> {
  const folder = await mkdtemp(join(tmpdir(), 'marked-'));
  try {
    await cp('serverless.yml', join(folder, 'serverless.yml'));
    await cp('infra', join(folder, 'infra'), { recursive: true });
    for (const name of await lambdas()) {
      await mkdir(join(folder, 'dist', name), { recursive: true });
      await writeFile(join(folder, 'dist', name, 'handler.cjs'), '');
    }
    const options = ['package', `--stage=${markedStage}`, ...given];
    await promisify(execFile)('osls', options, {
      cwd: folder,
      env: oslsEnvironment({ SETTINGS: 'parameters' }),
    }).catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(stdout + stderr); // osls writes its errors to standard output
    });
    const file = '.serverless/cloudformation-template-update-stack.json';
    return JSON.parse(await readFile(join(folder, file), 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const others = new Set(['package', 'preload', 'stack']);

/** Lists the Lambdas that are built. */
async function lambdas(): Promise<string[]> {
  return (await readdir('dist')).filter((name) => !others.has(name));
}
