import { readFileSync } from 'node:fs';
import variant from '@jitl/quickjs-ng-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import { createBridge, type BridgeHost } from './bridge.ts';
import { limitMemory } from './memoryLimit.ts';
import { takeSnapshot } from './memorySnapshot.ts';
import type { UnlimitedResource } from './limitedResources.ts';
import type { Runtime } from './runtimes.ts';

/** Bounds the memory of a run. AWS allows 2 MB for the function; the rest is for what the engine makes of its code. */
const MEMORY_LIMIT_BYTES = (2 * 1024 + 96) * 1024;
const NO_LIMIT = -1;
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

/** Keeps the engine from writing to stderr when it ends itself: the error that it throws then is reported (worker.ts). */
const emscriptenModule: object = { printErr: () => undefined };

const MAIN_EXPORTS = [
  'start',
  'reserveMemory',
  'codeHelpers',
  'callHandler',
  'thrownText',
  'rejectionText',
  'resultText',
] as const;

/** Holds what sandbox/main.js exports. */
export type MainModule = Record<(typeof MAIN_EXPORTS)[number], QuickJSHandle>;

/** Describes a QuickJS context that is prepared as one of CloudFront's runtimes. */
export interface Sandbox {
  context: QuickJSContext;
  runtime: QuickJSRuntime;
  main: MainModule;
  /** Restores every byte of the memory to what it was before any function code ran. */
  reset(limits: { unlimited: readonly UnlimitedResource[] }): void;
  /** Tells whether the code has used up its memory since the last reset. */
  isMemoryExhausted: () => boolean;
  /** Sets the handler that the engine polls every 10,000 steps and that stops the code by giving true. */
  setInterruptHandler(shouldStop: () => boolean): void;
}

/** Gives the source of a file in sandbox/. */
function moduleSource(name: string): string {
  return readFileSync(new URL(`./sandbox/${name}`, import.meta.url), 'utf8');
}

function installHost(context: QuickJSContext, version: Runtime, bridgeHost: BridgeHost): void {
  const bridge = createBridge(bridgeHost);
  const host = context.newObject();
  const call = context.newFunction('call', (request) =>
    context.newString(bridge(context.getString(request))),
  );
  context.setProp(host, 'call', call);
  context.setProp(host, 'runtime', context.newString(version));
  context.setProp(context.global, 'host', host);
}

function loadMain(context: QuickJSContext): MainModule {
  context.runtime.setModuleLoader(moduleSource);
  const source = moduleSource('main.js');
  const main = context.unwrapResult(context.evalCode(source, 'main.js', { type: 'module' }));
  context.runtime.removeModuleLoader();
  const handles = MAIN_EXPORTS.map((name) => [name, context.getProp(main, name)] as const);
  return Object.fromEntries(handles) as MainModule;
}

/**
 * Loads the engine and prepares one context in it. A run gets a pristine context by restoring the memory, which is
 * faster than making a new context and leaves nothing of the previous run behind.
 */
export async function createSandbox(version: Runtime, bridgeHost: BridgeHost): Promise<Sandbox> {
  const module = await newQuickJSWASMModuleFromVariant(newVariant(variant, { emscriptenModule }));
  const runtime = module.newRuntime({ maxStackSizeBytes: STACK_LIMIT_BYTES });
  let handler: (() => boolean) | undefined;
  runtime.setInterruptHandler(() => handler?.());
  const context = runtime.newContext({ intrinsics: INTRINSICS });
  installHost(context, version, bridgeHost);
  const main = loadMain(context);
  const limit = limitMemory(module.getWasmMemory(), MEMORY_LIMIT_BYTES, (bytes) => {
    context.unwrapResult(
      context.callFunction(main.reserveMemory, context.undefined, context.newNumber(bytes)),
    );
  });
  runtime.setMemoryLimit(MEMORY_LIMIT_BYTES);
  const restore = takeSnapshot(module.getWasmMemory());
  return {
    context,
    runtime,
    main,
    isMemoryExhausted: () => limit.isExhausted(),
    reset({ unlimited }) {
      limit.reset();
      restore();
      if (unlimited.includes('memory')) runtime.setMemoryLimit(NO_LIMIT);
    },
    setInterruptHandler(shouldStop) {
      handler = shouldStop;
    },
  };
}
