import { readFile } from 'node:fs/promises';
import { askForCaches } from '../caches/askForCaches.ts';
import { givenIn, placeOf, printFindings } from '../verify/verify.ts';
import { issuerProblem } from './checkIssuer.ts';
import { run, runAndRead } from './run.ts';

/** Does one part of a deployment. `options` are those of osls. */
export interface Step {
  /** Says what it does, for a dry run. */
  does: (options: readonly string[]) => string;
  run: (options: readonly string[]) => Promise<void>;
}

/** Names the folder of the package. osls removes .serverless, its own, when it has deployed a package. */
const folder = 'dist/package';

/** Reads the setting `issuer`, as osls would package it. Throws with what osls says of settings that are missing or malformed. */
async function issuerOf(options: readonly string[]): Promise<string> {
  const path = ['--path', 'custom.settings.issuer', '--format', 'text'];
  return (await runAndRead('osls', ['print', ...path, ...options])).trim();
}

const deploy: Step = {
  does: (options) => text('osls deploy --package', folder, options),
  run: (options) => run('osls', ['deploy', '--package', folder, ...options]),
};

const pack: Step = {
  does: (options) => text('osls package --package', folder, options),
  run: (options) => run('osls', ['package', '--package', folder, ...options]),
};

/** Holds each step of a deployment by its name, in their order. Each can be run alone. */
export const steps = {
  check: {
    does: () =>
      'read the settings, and ask ISSUER/.well-known/openid-configuration whether API Gateway can use the issuer',
    run: async (options) => {
      const issuer = await issuerOf(options);
      const problem = await issuerProblem(issuer);
      if (problem !== undefined) throw new Error(problem);
      console.log(`API Gateway can use ${issuer}.`);
    },
  },
  build: {
    does: () => 'npm run build: the bundles and the pages',
    run: () => run('npm', ['run', '-s', 'build']),
  },
  package: pack,
  stack: deploy,
  caches: {
    does: (options) =>
      `${text('osls invoke --function caches', '', options)}: code caches; those that are new are packaged and deployed`,
    run: async (options) => {
      const files = await askForCaches(options);
      if (await areDeployed(files)) return console.log('The stack has its code caches.');
      await pack.run(options);
      await deploy.run(options);
    },
  },
  verify: {
    does: () => 'npm run verify -- URL, with CFF_TOKEN if it is set',
    run: async (options) => {
      const url = await urlOf(options);
      const place = placeOf(url, process.env);
      // The AWS credentials here are the deployer's, which is no caller of the gateway.
      const given = { ...givenIn(process.env, undefined), credentials: undefined };
      if (!(await printFindings(place, given)))
        throw new Error(`${url} does not do what it should`);
    },
  },
} satisfies Record<string, Step>;

function text(command: string, more: string, options: readonly string[]): string {
  return [command, more, ...options].filter((word) => word !== '').join(' ');
}

/** Tells whether what was packaged last, if anything, has these files: the zips name them. */
async function areDeployed(files: readonly string[]): Promise<boolean> {
  for (const file of files) {
    const [, lambda = ''] = file.split('/');
    const zip = await readFile(`${folder}/${lambda}.zip`).catch(() => undefined);
    if (!zip?.includes(file)) return false;
  }
  return true;
}

async function urlOf(options: readonly string[]): Promise<string> {
  const printed = await runAndRead('osls', ['info', '--verbose', ...options]);
  const [, url] = /^\s*Url: (https?:\/\/\S+)/m.exec(printed) ?? [];
  if (url === undefined) throw new Error(`osls info names no Url\n${printed}`);
  return url;
}
