/**
 * Invokes the handler of `process.argv[2]` with the events of `process.argv[3]`, then writes its code cache: V8 puts
 * into it what has been compiled so far, and much is compiled when it is first called.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { codeCacheFile } from './codeCacheFile.ts';

const [, , file = '', events = '[]'] = process.argv;

/** Holds the script that loader.ts runs, which that module does not export. */
let loaded: vm.Script | undefined;
vm.Script = new Proxy(vm.Script, {
  construct: (Script, [source, options]: [string, vm.ScriptOptions]) => {
    // The cache has the file's name in it, and must not depend on the folder that is built in.
    loaded = new Script(source, { ...options, filename: 'code.js' });
    return loaded;
  },
});
syncBuiltinESMExports();

const context = { awsRequestId: 'build', getRemainingTimeInMillis: () => 29_000 };
const { handler } = createRequire(import.meta.url)(file);
for (const event of JSON.parse(events)) {
  const { statusCode, body } = await handler(event, context);
  const hasFailed = statusCode >= 300 || /"(?:errors|message)":/.test(body);
  if (hasFailed) throw new Error(`${statusCode} ${body}`);
}
// V8 takes a cache with the flags that it was written with only: these are the default ones again.
for (const flag of ['--hash-seed=0', '--flush-bytecode']) setFlagsFromString(flag);
if (!loaded) throw new Error(`${file} runs no script`);
const folder = dirname(file);
const source = readFileSync(join(folder, 'code.js'));
writeFileSync(join(folder, codeCacheFile(source)), loaded.createCachedData());
