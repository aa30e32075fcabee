import { text } from 'node:stream/consumers';
import type { DraftMessage } from '../sandbox/draftMessage.ts';
import { runDraft } from '../sandbox/runDraft.ts';

// Runs one draft that comes by standard input, in a process of its own.
const message = JSON.parse(await text(process.stdin)) as DraftMessage; // written by the gateway
const reports = await runDraft(message, Date.now() + 4_000);
// The thread's captured stderr would keep the process alive.
process.stdout.write(JSON.stringify(reports), () => process.exit());
