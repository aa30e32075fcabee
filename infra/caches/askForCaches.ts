import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { oslsEnvironment } from '../osls/oslsEnvironment.ts';
import { layCaches } from './layCaches.ts';

/**
 * Asks the deployed Lambda `caches` for the code caches of the present build, and lays them beside the bundles for the
 * next deployment. `options` are those of osls. Gives the names of the files; throws when osls or the Lambda fails, and when
 * the Lambda has other code than this build.
 */
export async function askForCaches(options: readonly string[]): Promise<string[]> {
  return layCaches(cachesOf(await invoke(options)));
}

/** Gives what osls prints. Throws, with all that it printed, when it or the Lambda fails. */
async function invoke(options: readonly string[]): Promise<string> {
  const maxBuffer = 16 * 1024 * 1024; // Lambda answers with 6 MB at most
  const given = ['invoke', '--function', 'caches', ...options];
  const osls = promisify(execFile)('osls', given, {
    maxBuffer,
    env: oslsEnvironment(),
  });
  // osls reads the event from there, and would wait for its end.
  osls.child.stdin?.end();
  try {
    return (await osls).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }; // of execFile
    throw new Error(`osls invoke failed\n${stdout}${stderr}`, { cause: error });
  }
}

/** Reads the answer of the Lambda, which osls prints after its notices. */
function cachesOf(printed: string) {
  try {
    return JSON.parse(printed.slice(printed.indexOf('{'))).caches;
  } catch (error) {
    throw new Error('osls printed no whole answer of the Lambda caches', { cause: error });
  }
}
