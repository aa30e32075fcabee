const CHUNK = 64 * 1024;
const UNUSED_GAP_CHUNKS = 8;

interface Span {
  start: number;
  bytes: Uint8Array;
}

const ZEROS = new Uint8Array(CHUNK);

function isZero(memory: Uint8Array, start: number): boolean {
  return Buffer.compare(memory.subarray(start, start + CHUNK), ZEROS) === 0;
}

/** Chunk ranges in use; a long gap of zeros is the unused part of the stack and is left out. */
function usedRanges(memory: Uint8Array): [number, number][] {
  const ranges: [number, number][] = [];
  for (let start = 0; start < memory.length; start += CHUNK) {
    if (isZero(memory, start)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && start - last[1] < UNUSED_GAP_CHUNKS * CHUNK) last[1] = start + CHUNK;
    else ranges.push([start, start + CHUNK]);
  }
  return ranges;
}

/** The engine's WebAssembly memory. */
export interface EngineMemory {
  readonly buffer: ArrayBuffer;
}

/** Where the last used part of a memory ends. */
export function usedBytes(memory: EngineMemory): number {
  return usedRanges(new Uint8Array(memory.buffer)).at(-1)?.[1] ?? 0;
}

/**
 * Keeps the present content of a WebAssembly memory and gives a function that brings it back. Only
 * valid while no WebAssembly frame is on the stack, neither now nor then.
 */
export function keepImage(memory: EngineMemory): () => void {
  const view = new Uint8Array(memory.buffer);
  const spans: Span[] = usedRanges(view).map(([start, end]) => ({
    start,
    bytes: view.slice(start, end),
  }));
  return () => {
    const current = new Uint8Array(memory.buffer);
    for (const { start, bytes } of spans) current.set(bytes, start);
  };
}
