import type { Command } from '../command.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { pull } from './pull.ts';
import { whoami } from './whoami.ts';

/** Lists all commands, in the order of the help. */
export const commands: readonly Command[] = [pull, check, diff, whoami];
