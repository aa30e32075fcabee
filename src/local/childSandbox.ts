import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { DraftReport, RunDraft } from '../context.ts';
import { draftMessage } from '../sandbox/draftMessage.ts';

/** Ends a process that takes longer, in ms: its start, and the 4 s that it has for the runs. */
const timeoutMs = 10_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = fileURLToPath(new URL('./sandboxProcess.ts', import.meta.url));

/**
 * Runs a draft in a child process without environment variables, which may read this project's files, and neither write
 * nor start anything.
 */
export const runInChild: RunDraft = async (draft) => {
  const limits = ['--permission', `--allow-fs-read=${root}`, '--allow-worker'];
  const child = spawn(process.execPath, [...limits, entry], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  child.stdin.on('error', () => undefined); // it has ended before it has read all
  child.stdin.end(JSON.stringify(draftMessage(draft)));
  const [answer] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return JSON.parse(answer) as DraftReport[]; // as src/local/sandboxProcess.ts writes it
};
