/** Bytes of log text that one run keeps (developer guide, edge function logs); an empty item counts as one. */
const MOST_BYTES = 10 * 1024;

export interface LogSink {
  add(text: string): void;
  isFull(): boolean;
  /** Empties the sink and gives what was in it, one item a call of console.log. */
  take(): string[];
}

/** The longest start of text that fits into so many bytes of UTF-8 without cutting a character. */
function cut(text: string, bytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
}

export function createLogSink(): LogSink {
  let items: string[] = [];
  let room = MOST_BYTES;
  return {
    add(text) {
      if (room <= 0) return;
      const kept = cut(text.toWellFormed(), room);
      room -= kept.length < text.length ? room : Math.max(Buffer.byteLength(kept), 1);
      items.push(kept);
    },
    isFull: () => room <= 0,
    take() {
      const taken = items;
      items = [];
      room = MOST_BYTES;
      return taken;
    },
  };
}
