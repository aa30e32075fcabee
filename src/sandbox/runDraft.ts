import type { DraftReport } from '../context.ts';
import { parseEvent, runFunction, type KeyValueStore } from '../runtime/index.ts';
import type { DraftMessage } from './draftMessage.ts';

/** Bounds the bytes of a report as JSON: 50 of them fit an answer of Lambda. */
const maxReportBytes = 100_000;

/** Runs a draft with each of its events until the time is over. The runtime gives the threads no variables. */
export async function runDraft(message: DraftMessage, endMs: number): Promise<DraftReport[]> {
  const keyValueStore = storeOf(message);
  const code = Buffer.from(message.code, 'base64');
  const run = async (text: string): Promise<DraftReport> => {
    const event = parseEvent(Buffer.from(text));
    if (!event) return { eventError: 'The provided event object is not valid.' };
    if (Date.now() >= endMs) return { eventError: 'The sandbox had no time left for it.' };
    const { runtime } = message;
    const common = { code, runtime, event, now: new Date() };
    const { computeUtilization: _, ...report } = await runFunction({
      ...common,
      ...(keyValueStore && { keyValueStore: () => keyValueStore }),
    });
    const isLarge = Buffer.byteLength(JSON.stringify(report)) > maxReportBytes;
    return isLarge ? { output: '', logs: [], errorMessage: tooLarge } : report;
  };
  const reports: DraftReport[] = [];
  for (const event of message.events) reports.push(await run(event));
  return reports;
}

const tooLarge = 'The output and the logs are larger than the sandbox gives back: 100,000 bytes.';

function storeOf({ entries }: DraftMessage): KeyValueStore | undefined {
  if (!entries) return undefined;
  const now = new Date();
  const id = '00000000-0000-0000-0000-000000000000';
  return { id, version: '1', entries: new Map(entries), createdTime: now, lastModifiedTime: now };
}
