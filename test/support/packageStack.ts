import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';
import { schemaCache } from '../../infra/osls/schemaCache.ts';

const run = promisify(execFile);

/** Holds the settings that a stage must have. */
export const required = { issuer: 'https://issuer.example', audience: 'functions' };

/**
 * Makes the CloudFormation template of a stage with these settings and gives its text. Works in a temporary folder,
 * from serverless.yml and infra, with empty bundles. `params` is a block of serverless.yml; `environment` is added to that of
 * osls. Throws an error with the output of osls.
 */
export async function packageStack(
  settings: Record<string, string>,
  { params, environment }: { params?: object; environment?: Record<string, string> } = {},
): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'stack-'));
  try {
    const stack = await readFile('serverless.yml', 'utf8');
    const block = params === undefined ? '' : `\n${stringify({ params })}`;
    await writeFile(join(directory, 'serverless.yml'), stack + block);
    await cp('infra', join(directory, 'infra'), { recursive: true });
    const { functions } = parse(stack, { logLevel: 'error' });
    for (const lambda of Object.keys(functions)) {
      await mkdir(join(directory, 'dist', lambda), { recursive: true });
      await writeFile(join(directory, 'dist', lambda, 'handler.cjs'), '');
    }
    const given = Object.entries(settings).map(([name, value]) => `--param=${name}=${value}`);
    const env = {
      PATH: process.env['PATH'],
      HOME: join(directory, 'home'),
      ...schemaCache, // to compile it takes longer than all the rest
      ...environment,
    };
    const osls = resolve('node_modules/.bin/osls');
    await run(process.execPath, [osls, 'package', ...given], { cwd: directory, env }).catch(
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
