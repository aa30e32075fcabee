/** Sets the limit for the log of one run (developer guide, edge function logs). An empty item counts as one byte. */
const MAX_LOG_BYTES = 10 * 1024;

/** Collects the log of one run and drops what exceeds CloudFront's limit. */
export interface LogSink {
  /** Adds one item, cut at the limit. */
  add(text: string): void;
  isFull(): boolean;
  /** Gives the collected items, one for each call of console.log, and empties the sink. */
  take(): string[];
}

/** Cuts a text to at most so many bytes of UTF-8, without splitting a character. */
function cut(text: string, maxBytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(maxBytes));
  return text.slice(0, read);
}

/** Makes an empty sink. */
export function createLogSink(): LogSink {
  let items: string[] = [];
  let freeBytes = MAX_LOG_BYTES;
  return {
    add(text) {
      if (freeBytes <= 0) return;
      const item = cut(text.toWellFormed(), freeBytes);
      freeBytes -= item.length < text.length ? freeBytes : Math.max(Buffer.byteLength(item), 1);
      items.push(item);
    },
    isFull: () => freeBytes <= 0,
    take() {
      const taken = items;
      items = [];
      freeBytes = MAX_LOG_BYTES;
      return taken;
    },
  };
}
