import type { QuickJSContext } from 'quickjs-emscripten-core';
import { usedBytes, type EngineMemory } from './memorySnapshot.ts';

/** Reports the state of an engine's memory limit. */
export interface MemoryLimit {
  /** Tells whether the engine has asked for more memory since the last reset. */
  isExhausted(): boolean;
  reset(): void;
}

/**
 * Limits the memory that the engine can still allocate to so many bytes. The engine's own limit counts blocks but not
 * the size of most of them; so the WebAssembly memory is kept from growing, and a ballast array takes up the rest of
 * it.
 */
export function limitMemory(
  context: QuickJSContext,
  memory: EngineMemory,
  bytes: number,
): MemoryLimit {
  let isExhausted = false;
  Object.defineProperty(memory, 'grow', {
    value: () => {
      isExhausted = true;
      throw new RangeError('the memory must not grow');
    },
  });
  const ballastBytes = memory.buffer.byteLength - usedBytes(memory) - bytes;
  if (ballastBytes > 0) context.newArrayBuffer(new ArrayBuffer(ballastBytes));
  return {
    isExhausted: () => isExhausted,
    reset() {
      isExhausted = false;
    },
  };
}
