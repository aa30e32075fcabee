import type { Settings } from './folder/settings.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Stop } from './stop.ts';
import type { Surroundings } from './surroundings.ts';
import type { Output } from './terminal/output.ts';

/** Holds the options that were given, by name without `--`. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Describes a command that was called. */
export interface Invocation {
  /** What was given besides options, in this order. */
  names: readonly string[];
  options: Options;
  surroundings: Surroundings;
  output: Output;
  stop: Stop;
  /** Reads cff.json, once. Throws `CommandError`. */
  settings: () => Promise<Settings>;
  /** Makes the gateway that cff.json names, once. */
  gateway: () => Promise<Gateway>;
}

/** Ends a process: 0 nothing to do, or done; 1 failed; 2 there are differences; 130 stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;
