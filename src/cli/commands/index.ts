import type { Command } from '../command.ts';
import { check } from './check.ts';
import { ci } from './ci.ts';
import { remove } from './delete.ts';
import { deploy } from './deploy.ts';
import { diff } from './diff.ts';
import { init } from './init.ts';
import { kvsGet, kvsPull, kvsPut } from './kvs.ts';
import { kvsDiff, kvsSync } from './kvsSync.ts';
import { publish } from './publish.ts';
import { pull } from './pull.ts';
import { restore } from './restore.ts';
import { test } from './test.ts';
import { versions } from './versions.ts';
import { whoami } from './whoami.ts';

/** Lists all commands, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  pull,
  check,
  test,
  diff,
  deploy,
  publish,
  versions,
  restore,
  remove,
  ci,
  kvsDiff,
  kvsSync,
  kvsPull,
  kvsGet,
  kvsPut,
  whoami,
];
