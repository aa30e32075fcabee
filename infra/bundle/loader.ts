/** Becomes handler.cjs, which Lambda loads. Runs code.js, from its code cache when there is one for this Node.js. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { codeCacheFile } from './codeCacheFile.ts';

/** The SHA-256 of code.js, from the build, so that no start computes it. */
declare const SOURCE_HASH: string;

type Lambda = (exports: object, require: NodeJS.Require, module: object) => void;

const filename = join(__dirname, 'code.js');
const lambda: { exports: { handler?: unknown } } = { exports: {} };
const cachedData = cacheOf(codeCacheFile(SOURCE_HASH));
// One byte a character, as esbuild writes ASCII only.
const source = readFileSync(filename, 'latin1');
// A cache that V8 refuses is as good as none: the source is compiled.
const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
/** Tells whether V8 has taken the code cache: false without one, and for one that it has refused. */
export const isCached = cachedData !== undefined && script.cachedDataRejected === false;
// For the metrics of the first request (src/log/metrics.ts).
Reflect.set(globalThis, Symbol.for('cloudfront-functions-gateway.isCached'), isCached);
const run = script.runInThisContext() as Lambda; // what the source is
run(lambda.exports, require, lambda);

export const { handler } = lambda.exports;
function cacheOf(file: string): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, file));
  } catch {
    return undefined;
  }
}
