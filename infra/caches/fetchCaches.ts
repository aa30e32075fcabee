/**
 * Asks the deployed Lambda `caches` for the code caches of the present build, and lays them beside the bundles for the
 * next deployment. Run by `npm run caches`, with the options of `osls` (`--stage`, `--region`, `--param`).
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { layCaches } from './layCaches.ts';

/** Gives what osls prints. Throws, with all that it printed, when it or the Lambda fails. */
async function invoke(options: readonly string[]): Promise<string> {
  const maxBuffer = 16 * 1024 * 1024; // Lambda answers with 6 MB at most
  const given = ['invoke', '--function', 'caches', ...options];
  const osls = promisify(execFile)('osls', given, { maxBuffer });
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

try {
  for (const file of await layCaches(cachesOf(await invoke(process.argv.slice(2)))))
    console.log(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
