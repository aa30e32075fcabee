/**
 * Ends the process with one line when `npm ci` is due: nothing is installed, or what is there is of another platform or
 * another package-lock.json. Runs before a script's own code, on whatever Node the machine has: plain JavaScript.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/** The project's own version of Node. */
const major = 24;

if (isMainThread && linkNode()) await runAgain();
const missing = isMainThread ? findMissing() : undefined; // threads preload it too
if (missing) {
  console.error(`Run npm ci first: ${missing}.`);
  process.exit(1);
}

function findMissing() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json'); // npm keeps it
  if (!installed) return 'nothing is installed';
  const platform = `${process.platform}-${process.arch}`;
  if (!installed[`node_modules/@esbuild/${platform}`])
    return `what is installed is not for ${platform}`;
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    if (path === '' || installed[path]?.version === version) continue;
    if (!installed[path] && (optional || devOptional)) continue; // of another platform
    return `${path} is not the ${version} of package-lock.json`;
  }
  const { name, version } = nodeOf(wanted);
  const isSame = version
    ? process.versions.node === version
    : process.versions.node.startsWith(`${major}.`);
  return isSame ? undefined : `${name} is not installed`;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Gives the Node that package-lock.json has for this platform; where it has none, the machine's own must be of its major version. */
function nodeOf(wanted) {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const names = [`node-${platform}`, `node-bin-${platform}`];
  const version = names.map((name) => wanted[`node_modules/${name}`]?.version).find(Boolean);
  return { version, name: `Node ${version ?? major}` };
}

function pathOf(file) {
  return join(import.meta.dirname, '../node_modules', file);
}

/**
 * Links the project's Node where npm scripts find it. npm 10 removes the link again, together with those of the other platforms'
 * packages. Tells whether it was missing.
 */
function linkNode() {
  if (process.platform === 'win32' || existsSync(pathOf('.bin/node'))) return false;
  const platform = `${process.platform}-${process.arch}`;
  const names = [`node-${platform}`, `node-bin-${platform}`];
  const name = names.find((each) => existsSync(pathOf(`${each}/bin/node`)));
  if (name === undefined || !existsSync(pathOf('.bin'))) return false;
  symlinkSync(`../${name}/bin/node`, pathOf('.bin/node'));
  return true;
}

/** Runs what this process was started for with the project's Node, and ends as that does. */
async function runAgain() {
  const given = [...process.execArgv, ...process.argv.slice(1)];
  const child = spawn(pathOf('.bin/node'), given, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
  await new Promise(() => {}); // that end is the only one
}
