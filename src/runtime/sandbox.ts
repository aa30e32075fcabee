import { readFileSync } from 'node:fs';
import variant from '@jitl/quickjs-ng-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import { createBridge } from './bridge.ts';
import type { LogSink } from './logs.ts';
import { MODULES } from './grammar/grammar.ts';
import { keepImage } from './memoryImage.ts';
import { limitMemory } from './memoryLimit.ts';
import type { Runtime } from './run.ts';

/** AWS allows 2 MB for the function; the rest is for the engine's own objects. */
const MEMORY_LIMIT_BYTES = 4 * 1024 * 1024;
const STACK_LIMIT_BYTES = 256 * 1024;
const INTRINSICS = {
  BaseObjects: true,
  Date: true,
  Eval: true,
  RegExp: true,
  RegExpCompiler: true,
  JSON: true,
  TypedArrays: true,
  Promise: true,
};

/** The functions of sandbox/main.js. */
export interface Entry {
  start: QuickJSHandle;
  describe: QuickJSHandle;
  toJsonText: QuickJSHandle;
}

/** A prepared JavaScript context of one CloudFront runtime. */
export interface Sandbox {
  context: QuickJSContext;
  runtime: QuickJSRuntime;
  entry: Entry;
  /** Makes the context as new: every byte of its memory as it was before any function code. */
  reset(): void;
  /** Whether the code has used up its memory since the last reset. */
  isMemoryExhausted(): boolean;
  /** Sets what decides, every some thousand steps of the engine, whether to stop the code. */
  setInterrupt(shouldStop: () => boolean): void;
}

/** The source of a module: a file of sandbox/, or, by its bare name, what functions may import. */
function moduleSource(name: string): string {
  if (MODULES.includes(name)) {
    return `import { modules } from './require.js'; export default modules.${name};`;
  }
  return readFileSync(new URL(`./sandbox/${name}`, import.meta.url), 'utf8');
}

function installHost(context: QuickJSContext, version: Runtime, logs: LogSink): void {
  const bridge = createBridge(logs);
  const host = context.newObject();
  const call = context.newFunction('call', (request) =>
    context.newString(bridge(context.getString(request))),
  );
  context.setProp(host, 'call', call);
  context.setProp(host, 'runtime', context.newString(version));
  context.setProp(context.global, 'host', host);
}

function loadEntry(context: QuickJSContext): Entry {
  const load = (code: string, name: string): QuickJSHandle =>
    context.unwrapResult(context.evalCode(code, name, { type: 'module' }));
  context.runtime.setModuleLoader(moduleSource);
  const main = load(moduleSource('main.js'), 'main.js');
  load(MODULES.map((name) => `import '${name}';`).join(''), 'modules.js');
  context.runtime.removeModuleLoader();
  return {
    start: context.getProp(main, 'start'),
    describe: context.getProp(main, 'describe'),
    toJsonText: context.getProp(main, 'toJsonText'),
  };
}

/**
 * Loads the engine and prepares one context in it. A run gets a pristine context by having the
 * memory put back, which is faster than building one and leaves nothing behind, whatever happened.
 */
export async function createSandbox(version: Runtime, logs: LogSink): Promise<Sandbox> {
  const module = await newQuickJSWASMModuleFromVariant(variant);
  const runtime = module.newRuntime({ maxStackSizeBytes: STACK_LIMIT_BYTES });
  let interrupt: (() => boolean) | undefined;
  runtime.setInterruptHandler(() => interrupt?.());
  const context = runtime.newContext({ intrinsics: INTRINSICS });
  installHost(context, version, logs);
  const entry = loadEntry(context);
  runtime.setMemoryLimit(MEMORY_LIMIT_BYTES);
  const limit = limitMemory(context, module.getWasmMemory(), MEMORY_LIMIT_BYTES);
  const restore = keepImage(module.getWasmMemory());
  return {
    context,
    runtime,
    entry,
    isMemoryExhausted: () => limit.isExhausted(),
    reset() {
      limit.reset();
      restore();
    },
    setInterrupt(shouldStop) {
      interrupt = shouldStop;
    },
  };
}
