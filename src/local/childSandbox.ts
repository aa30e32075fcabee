import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { DraftReport, RunDraft, SandboxFailure } from '../context.ts';
import { draftMessage } from '../sandbox/draftMessage.ts';

/** Leaves the process time for its answer, and for a run that is under way, before the request must be answered. */
const reservedMs = 2_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = fileURLToPath(new URL('./sandboxProcess.ts', import.meta.url));

/**
 * Runs a draft in a child process without environment variables, which may read this project's files, and neither write
 * nor start anything. It is ended when the request must be answered; the code itself is bounded by processor time.
 */
export const runInChild: RunDraft = async (draft, { deadlineMs }) => {
  const child = await startChild(deadlineMs).catch(String);
  if (typeof child === 'string') return { startError: child };
  child.stdin.on('error', () => undefined); // it has ended before it has read all
  child.stdin.end(JSON.stringify(draftMessage(draft)));
  const [answer] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return JSON.parse(answer) as DraftReport[] | SandboxFailure; // as src/local/sandboxProcess.ts writes it
};

/** Starts the process. Rejects when the machine has none to give. */
async function startChild(deadlineMs: number) {
  const limits = ['--permission', `--allow-fs-read=${root}`, '--allow-worker'];
  const child = spawn(process.execPath, [...limits, entry, String(deadlineMs - reservedMs)], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: Math.max(1, deadlineMs - Date.now()),
    killSignal: 'SIGKILL',
  });
  await once(child, 'spawn');
  return child;
}
