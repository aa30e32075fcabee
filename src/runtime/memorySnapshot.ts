const CHUNK_BYTES = 64 * 1024;
const UNUSED_GAP_CHUNKS = 8;

interface SavedRange {
  start: number;
  bytes: Uint8Array;
}

const ZERO_CHUNK = new Uint8Array(CHUNK_BYTES);

function isZeroChunk(memory: Uint8Array, start: number): boolean {
  return Buffer.compare(memory.subarray(start, start + CHUNK_BYTES), ZERO_CHUNK) === 0;
}

/**
 * Finds the ranges of chunks that are in use, as pairs of start and end in bytes. A long gap of zeros is the unused
 * part of the stack and belongs to no range.
 */
function usedRanges(memory: Uint8Array): [number, number][] {
  const ranges: [number, number][] = [];
  for (let start = 0; start < memory.length; start += CHUNK_BYTES) {
    if (isZeroChunk(memory, start)) continue;
    const end = start + CHUNK_BYTES;
    const last = ranges.at(-1);
    if (last !== undefined && start - last[1] < UNUSED_GAP_CHUNKS * CHUNK_BYTES) last[1] = end;
    else ranges.push([start, end]);
  }
  return ranges;
}

/** Describes the engine's WebAssembly memory. */
export interface EngineMemory {
  readonly buffer: ArrayBuffer;
}

/** Gives the offset at which the last used range of a memory ends, in bytes. */
export function usedBytes(memory: EngineMemory): number {
  return usedRanges(new Uint8Array(memory.buffer)).at(-1)?.[1] ?? 0;
}

/**
 * Copies the content of a WebAssembly memory and gives a function that restores it. Both may only be called while no
 * WebAssembly frame is on the stack.
 */
export function takeSnapshot(memory: EngineMemory): () => void {
  const view = new Uint8Array(memory.buffer);
  const saved: SavedRange[] = usedRanges(view).map(([start, end]) => ({
    start,
    bytes: view.slice(start, end),
  }));
  return () => {
    const current = new Uint8Array(memory.buffer);
    for (const { start, bytes } of saved) current.set(bytes, start);
  };
}
