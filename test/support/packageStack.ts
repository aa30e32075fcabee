import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';

const run = promisify(execFile);

/** Holds the settings that a stage must have. */
export const required = { issuer: 'https://issuer.example', audience: 'functions' };

/**
 * Makes the CloudFormation template of a stage with these settings and gives its text. Works in a temporary folder,
 * from serverless.yml and infra, with empty bundles. Throws an error with the output of osls.
 */
export async function packageStack(settings: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'stack-'));
  try {
    await cp('serverless.yml', join(directory, 'serverless.yml'));
    await cp('infra', join(directory, 'infra'), { recursive: true });
    const { functions } = parse(await readFile('serverless.yml', 'utf8'), { logLevel: 'error' });
    for (const lambda of Object.keys(functions)) {
      await mkdir(join(directory, 'dist', lambda), { recursive: true });
      await writeFile(join(directory, 'dist', lambda, 'handler.cjs'), '');
    }
    const params = Object.entries(settings).map(([name, value]) => `--param=${name}=${value}`);
    const env = { PATH: process.env['PATH'], HOME: join(directory, 'home') };
    const osls = resolve('node_modules/.bin/osls');
    await run(process.execPath, [osls, 'package', ...params], { cwd: directory, env }).catch(
      ({ stdout, stderr }: { stdout: string; stderr: string }) => {
        throw new Error(stdout + stderr); // osls writes its errors to standard output
      },
    );
    const template = '.serverless/cloudformation-template-update-stack.json';
    return await readFile(join(directory, template), 'utf8');
  } finally {
    await rm(directory, { recursive: true });
  }
}
