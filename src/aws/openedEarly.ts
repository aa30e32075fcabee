import type { Socket } from 'node:net';

/** A connection that preload.ts has begun to open. */
export interface OpenedEarly {
  socket: Socket;
  openedMs: number;
}

/** Both bundles, that of preload.ts and that of the Lambda, find it under this name. */
const key = Symbol.for('cloudfront-functions-gateway.openedEarly');

/** Gives the connections that preload.ts has opened and nobody has taken, by `HOST:PORT`; none without it. */
export function openedEarly(): Map<string, OpenedEarly[]> {
  const holder = globalThis as { [key]?: Map<string, OpenedEarly[]> };
  return (holder[key] ??= new Map());
}

/** Counts the connections to the history's table: it writes an intent and its code at the same time. */
export const tableConnections = 2;
