import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { routesOfStack } from '../../src/local/routes.ts';

const run = promisify(execFile);

/** The least that a stage must say. */
export const required = { issuer: 'https://issuer.example', audience: 'functions' };

/**
 * The text of the CloudFormation template of a stage with these settings, made in a folder of its own from
 * serverless.yml and infra, with empty bundles. Throws with what osls says.
 */
export async function packageStack(settings: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'stack-'));
  try {
    await cp('serverless.yml', join(directory, 'serverless.yml'));
    await cp('infra', join(directory, 'infra'), { recursive: true });
    const lambdas = new Set((await routesOfStack()).map(({ lambda }) => lambda));
    for (const lambda of lambdas) {
      await mkdir(join(directory, 'dist', lambda), { recursive: true });
      await writeFile(join(directory, 'dist', lambda, 'handler.cjs'), '');
    }
    const params = Object.entries(settings).map(([name, value]) => `--param=${name}=${value}`);
    const env = { PATH: process.env['PATH'], HOME: '/nonexistent' };
    const osls = resolve('node_modules/.bin/osls');
    await run(process.execPath, [osls, 'package', ...params], { cwd: directory, env }).catch(
      ({ stdout, stderr }: { stdout: string; stderr: string }) => {
        throw new Error(stdout + stderr); // osls gives its errors on standard output
      },
    );
    const template = '.serverless/cloudformation-template-update-stack.json';
    return await readFile(join(directory, template), 'utf8');
  } finally {
    await rm(directory, { recursive: true });
  }
}
