import type { Command } from '../command.ts';
import { check } from './check.ts';
import { remove } from './delete.ts';
import { deploy } from './deploy.ts';
import { diff } from './diff.ts';
import { kvsGet, kvsPull } from './kvs.ts';
import { kvsDiff, kvsPut, kvsSync } from './kvsSync.ts';
import { publish } from './publish.ts';
import { pull } from './pull.ts';
import { restore } from './restore.ts';
import { test } from './test.ts';
import { versions } from './versions.ts';
import { whoami } from './whoami.ts';

/** Lists all commands, in the order of the help. */
export const commands: readonly Command[] = [
  pull,
  check,
  test,
  diff,
  deploy,
  publish,
  versions,
  restore,
  remove,
  kvsDiff,
  kvsSync,
  kvsPull,
  kvsGet,
  kvsPut,
  whoami,
];
