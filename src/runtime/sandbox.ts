import { readFileSync } from 'node:fs';
import variant from '@jitl/quickjs-ng-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import { createBridge } from './bridge.ts';
import { IMPORTABLE_MODULES } from './grammar/importableModules.ts';
import type { LogSink } from './logSink.ts';
import { limitMemory } from './memoryLimit.ts';
import { takeSnapshot } from './memorySnapshot.ts';
import type { Runtime } from './runtimes.ts';

/** Bounds the memory of a run. AWS allows 2 MB for the function; the rest is for the engine's own objects. */
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

/** Holds the functions that sandbox/main.js exports. */
export interface MainModule {
  start: QuickJSHandle;
  describeThrown: QuickJSHandle;
  toJsonText: QuickJSHandle;
}

/** Describes a QuickJS context that is prepared as one of CloudFront's runtimes. */
export interface Sandbox {
  context: QuickJSContext;
  runtime: QuickJSRuntime;
  main: MainModule;
  /** Restores every byte of the memory to what it was before any function code ran. */
  reset(): void;
  /** Tells whether the code has used up its memory since the last reset. */
  isMemoryExhausted(): boolean;
  /** Sets the handler that the engine polls every 10,000 steps and that stops the code by giving true. */
  setInterruptHandler(shouldStop: () => boolean): void;
}

/** Gives the source of a module: of a file in sandbox/, or of a module that functions import by its bare name. */
function moduleSource(name: string): string {
  if (IMPORTABLE_MODULES.includes(name)) {
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

function loadMain(context: QuickJSContext): MainModule {
  const load = (code: string, name: string): QuickJSHandle =>
    context.unwrapResult(context.evalCode(code, name, { type: 'module' }));
  context.runtime.setModuleLoader(moduleSource);
  const main = load(moduleSource('main.js'), 'main.js');
  load(IMPORTABLE_MODULES.map((name) => `import '${name}';`).join(''), 'modules.js');
  context.runtime.removeModuleLoader();
  return {
    start: context.getProp(main, 'start'),
    describeThrown: context.getProp(main, 'describeThrown'),
    toJsonText: context.getProp(main, 'toJsonText'),
  };
}

/**
 * Loads the engine and prepares one context in it. A run gets a pristine context by restoring the memory, which is
 * faster than making a new context and leaves nothing of the previous run behind.
 */
export async function createSandbox(version: Runtime, logs: LogSink): Promise<Sandbox> {
  const module = await newQuickJSWASMModuleFromVariant(variant);
  const runtime = module.newRuntime({ maxStackSizeBytes: STACK_LIMIT_BYTES });
  let handler: (() => boolean) | undefined;
  runtime.setInterruptHandler(() => handler?.());
  const context = runtime.newContext({ intrinsics: INTRINSICS });
  installHost(context, version, logs);
  const main = loadMain(context);
  runtime.setMemoryLimit(MEMORY_LIMIT_BYTES);
  const limit = limitMemory(context, module.getWasmMemory(), MEMORY_LIMIT_BYTES);
  const restore = takeSnapshot(module.getWasmMemory());
  return {
    context,
    runtime,
    main,
    isMemoryExhausted: () => limit.isExhausted(),
    reset() {
      limit.reset();
      restore();
    },
    setInterruptHandler(shouldStop) {
      handler = shouldStop;
    },
  };
}
