import type { QuickJSContext } from 'quickjs-emscripten-core';
import { usedBytes, type EngineMemory } from './memoryImage.ts';

export interface MemoryLimit {
  /** Whether the engine has asked for more since the last reset. */
  isExhausted(): boolean;
  reset(): void;
}

/**
 * Leaves the engine so many bytes and no more. The engine's own limit counts blocks but not the
 * size of most of them, so here the memory must not grow, and a ballast fills what is too much.
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
