#!/usr/bin/env node
/** Runs `cff`: gives the process to the command that its arguments call. */
import { run } from './run.ts';

const { env: environment, argv, platform, stdin, stdout, stderr } = process;
// npm runs scripts in the folder of package.json, and tells from where it was called.
const called = environment['npm_lifecycle_event'] === 'cff' ? environment['INIT_CWD'] : undefined;
let isLost = false;
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return; // the reader has read enough
  isLost = true;
  process.exitCode = 1;
  stderr.write(`error: The result could not be written: ${error.message}.\n`);
});
const code = await run(argv.slice(2), {
  environment,
  platform,
  directory: called ?? process.cwd(),
  stdin,
  stdout,
  stderr,
  onInterrupt: (listener) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, listener);
  },
});
process.exitCode = isLost ? 1 : code;
