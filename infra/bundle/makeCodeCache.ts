import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';

/** Types a Lambda's handler as far as making a code cache needs it. */
type Handler = (event: object, context: object) => Promise<{ statusCode: number; body: string }>;

const context = { awsRequestId: 'build', getRemainingTimeInMillis: () => 29_000 };

/**
 * Loads the bundle in a folder, has it answer events, and gives V8's code cache of its code.js: V8 puts into it what has
 * been compiled so far, and much is compiled when it is first called. Throws when an answer is no success. Source: V8's
 * blog, "Code caching for JavaScript developers".
 */
export async function makeCodeCache(
  folder: string,
  events: readonly object[],
  beforeCache: () => void = () => undefined,
): Promise<Buffer> {
  const { Script } = vm;
  const scripts: vm.Script[] = [];
  // The loader does not export its script.
  vm.Script = new Proxy(Script, {
    construct: (target, [source, options]: [string, vm.ScriptOptions]) => {
      // The cache has the file's name in it, and must not depend on the folder that it is made in. An older cache of the
      // same source would be given again.
      const { cachedData: _, ...others } = options;
      const script = new target(source, { ...others, filename: 'code.js' });
      scripts.push(script);
      return script;
    },
  });
  try {
    const require = createRequire(join(folder, 'handler.cjs'));
    // A warm Lambda has loaded it for an earlier invocation, with another environment.
    Reflect.deleteProperty(require.cache, require.resolve('./handler.cjs'));
    const bundle: { handler: Handler } = require('./handler.cjs');
    for (const event of events) await answer(bundle.handler, event);
  } finally {
    vm.Script = Script;
  }
  const [script] = scripts;
  if (!script) throw new Error(`${folder} runs no script`);
  beforeCache();
  return script.createCachedData();
}

async function answer(handler: Handler, event: object): Promise<void> {
  const { statusCode, body } = await handler(event, context);
  const hasFailed = statusCode >= 300 || /"(?:errors|message)":/.test(body);
  if (hasFailed) throw new Error(`${statusCode} ${body}`);
}
