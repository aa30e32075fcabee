import { usedBytes, type EngineMemory } from './memorySnapshot.ts';

/** Reports the state of an engine's memory limit. */
export interface MemoryLimit {
  /** Tells whether the engine has asked for more memory since the last reset. */
  isExhausted(): boolean;
  reset(): void;
}

/**
 * Limits the memory that the engine can still allocate to so many bytes. The engine's own limit counts blocks but not
 * the size of most of them; so the WebAssembly memory is kept from growing, and the rest of it is reserved. `reserve`
 * takes up so many bytes; a run without a limit gives them back.
 */
export function limitMemory(
  memory: EngineMemory,
  bytes: number,
  reserve: (bytes: number) => void,
): MemoryLimit {
  let isExhausted = false;
  Object.defineProperty(memory, 'grow', {
    value: () => {
      isExhausted = true;
      throw new RangeError('the memory must not grow');
    },
  });
  const reservedBytes = memory.buffer.byteLength - usedBytes(memory) - bytes;
  if (reservedBytes > 0) reserve(reservedBytes);
  return {
    isExhausted: () => isExhausted,
    reset() {
      isExhausted = false;
    },
  };
}
