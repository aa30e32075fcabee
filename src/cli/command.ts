import type { ExitCode, Invocation } from './invocation.ts';

/** Describes an option for the parser and the help. */
export interface Option {
  type: 'boolean' | 'string';
  short?: string;
  /** Names the value in the help. */
  value?: string;
  words: string;
}

/** Describes a command: what its help says, and what it does. */
export interface Command {
  /** One word, or two: `kvs sync`. */
  name: string;
  summary: string;
  /** What may be given besides options: `[NAME…]`. */
  operands: string;
  /** The least and the most operands. */
  count: readonly [least: number, most: number];
  options: Readonly<Record<string, Option>>;
  /** Explains more than the summary. */
  about?: string;
  /** Pairs of what is typed after `cff`, and what it does. */
  examples: readonly (readonly [string, string])[];
  run: (invocation: Invocation) => Promise<ExitCode>;
}

/** Holds the options that every command takes. */
export const commonOptions = {
  directory: {
    type: 'string',
    short: 'C',
    value: 'FOLDER',
    words: 'the folder of cff.json, or one below it',
  },
  json: { type: 'boolean', words: 'print the result as JSON' },
  help: { type: 'boolean', short: 'h', words: 'show this' },
} as const satisfies Record<string, Option>;

/** Holds the options of every command that changes something. */
export const changeOptions = {
  'dry-run': { type: 'boolean', words: 'show what would be done, and do nothing' },
  yes: { type: 'boolean', short: 'y', words: 'do it without a question' },
} as const satisfies Record<string, Option>;

/** Holds the option that says why, for the history. */
export const messageOption = {
  message: {
    type: 'string',
    short: 'm',
    value: 'TEXT',
    words: 'why, for the history; in GitHub Actions the commit unless given',
  },
} as const satisfies Record<string, Option>;
