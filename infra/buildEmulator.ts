/**
 * Makes the emulator's package in a folder, by default dist/emulator: plain JavaScript, which Node.js runs below
 * node_modules too, with declarations. Run by `npm run pack:emulator`, which then packs it.
 */
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { replacePassage } from './bundle/replacePassage.ts';

const name = 'cloudfront-functions-emulator';
const dependencies = [
  '@jitl/quickjs-ng-wasmfile-release-sync',
  'acorn',
  'dynalite',
  'quickjs-emscripten-core',
  'saxes',
];
/** Lists what only the option `iam` needs. Their licence, AGPL, is for the user to choose. */
const optional = ['@cloud-copilot/iam-policy', '@cloud-copilot/iam-simulate'];

const [folder = 'dist/emulator'] = process.argv.slice(2);
await rm(folder, { recursive: true, force: true });
await compile();
await chmod(join(folder, 'emulator/main.js'), 0o755);
await cp('LICENSE', join(folder, 'LICENSE'));
await writeFile(join(folder, 'README.md'), await readme());
await writeFile(join(folder, 'package.json'), JSON.stringify(await packageJson(), null, 2));

async function compile(): Promise<void> {
  const tsc = 'node_modules/typescript/bin/tsc';
  const given = [tsc, '-p', 'infra/emulator.tsconfig.json', '--outDir', folder];
  await promisify(execFile)(process.execPath, given);
  const thread = join(folder, 'runtime/thread.js');
  const source = await readFile(thread, 'utf8');
  await writeFile(thread, replacePassage(source, "'./worker.ts'", "'./worker.js'"));
  const sandbox = 'src/runtime/sandbox';
  await mkdir(join(folder, 'runtime/sandbox'), { recursive: true });
  for (const file of await readdir(sandbox))
    await cp(join(sandbox, file), join(folder, 'runtime/sandbox', file));
}

async function packageJson(): Promise<object> {
  const root: Record<string, unknown> & {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  } = JSON.parse(await readFile('package.json', 'utf8'));
  const versions = { ...root.devDependencies, ...root.dependencies };
  const pinned = (names: string[]) =>
    Object.fromEntries(names.map((each) => [each, versions[each]]));
  return {
    name,
    version: root['version'],
    description:
      'AWS CloudFront Functions and key value stores on this machine, for any AWS client',
    license: root['license'],
    type: 'module',
    engines: root['engines'],
    exports: { '.': { types: './emulator/index.d.ts', default: './emulator/index.js' } },
    bin: { [name]: './emulator/main.js' },
    dependencies: pinned(dependencies),
    peerDependencies: pinned(optional),
    peerDependenciesMeta: Object.fromEntries(optional.map((each) => [each, { optional: true }])),
  };
}

/** Gives the README with the package's own command and name, and without links into the repository. */
async function readme(): Promise<string> {
  const text = await readFile('src/emulator/README.md', 'utf8');
  return text
    .replace(
      /In its repository [^]*?`npm install FILE\.tgz`\. /,
      'Install it: `npm install FILE.tgz`. ',
    )
    .replaceAll('npm run emulator', `npx ${name}`)
    .replaceAll("'./index.ts'", `'${name}'`)
    .replaceAll(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, '$1');
}
