import { text } from 'node:stream/consumers';
import type { DraftMessage } from '../sandbox/draftMessage.ts';
import { runDraft } from '../sandbox/runDraft.ts';

/** Bounds the processor time of all runs, in ms: on a busy machine they take longer by the clock, and may. */
const maxCpuMs = 4_000;

// Runs one draft that comes by standard input, in a process of its own. Its argument is the time at which it must answer.
const message = JSON.parse(await text(process.stdin)) as DraftMessage; // written by the gateway
const endMs = Number(process.argv[2]);
const before = process.cpuUsage();

function hasTime(): boolean {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 < maxCpuMs && Date.now() < endMs;
}

process.stdout.write(JSON.stringify(await runDraft(message, hasTime)));
