import { text } from 'node:stream/consumers';
import type { DraftMessage } from '../sandbox/draftMessage.ts';
import { runDraft } from '../sandbox/runDraft.ts';

// Runs one draft that comes by standard input, in a process of its own.
const message = JSON.parse(await text(process.stdin)) as DraftMessage; // written by the gateway
process.stdout.write(JSON.stringify(await runDraft(message, Date.now() + 4_000)));
