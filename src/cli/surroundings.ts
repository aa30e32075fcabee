import type { Readable, Writable } from 'node:stream';

/** Holds a stream that may be a terminal. */
export type Stream<Kind extends Readable | Writable> = Kind & {
  isTTY?: boolean;
  columns?: number;
};

/** Describes what a process gives to a command. */
export interface Surroundings {
  environment: Readonly<Record<string, string | undefined>>;
  /** The folder in which the command was called. */
  directory: string;
  /** The system, as Node names it: `linux`, `darwin`, `win32`. */
  platform: string;
  stdin: Stream<Readable>;
  stdout: Stream<Writable>;
  stderr: Stream<Writable>;
  /** Calls the listener at each Ctrl-C or SIGTERM. */
  onInterrupt: (listener: () => void) => void;
}
