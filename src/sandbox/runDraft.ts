import type { DraftReport, SandboxFailure } from '../context.ts';
import { parseEvent, runFunction, SandboxError, type KeyValueStore } from '../runtime/index.ts';
import type { DraftMessage } from './draftMessage.ts';

/** Bounds the bytes of a report as JSON: 50 of them fit an answer of Lambda. */
const maxReportBytes = 100_000;

/** Runs a draft with each of its events while there is time. The runtime gives the threads no variables. */
export async function runDraft(
  message: DraftMessage,
  hasTime: () => boolean,
): Promise<DraftReport[] | SandboxFailure> {
  const keyValueStore = storeOf(message);
  const code = Buffer.from(message.code, 'base64');
  const run = async (text: string): Promise<DraftReport> => {
    const event = parseEvent(Buffer.from(text));
    if (!event) return { eventError: 'The provided event object is not valid.' };
    if (!hasTime()) return { eventError: 'The sandbox had no time left for it.' };
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
  try {
    for (const event of message.events) reports.push(await run(event));
    return reports;
  } catch (error) {
    if (error instanceof SandboxError) return { startError: error.message };
    throw error;
  }
}

const tooLarge = 'The output and the logs are larger than the sandbox gives back: 100,000 bytes.';

function storeOf({ entries }: DraftMessage): KeyValueStore | undefined {
  if (!entries) return undefined;
  const now = new Date();
  const id = '00000000-0000-0000-0000-000000000000';
  return { id, version: '1', entries: new Map(entries), createdTime: now, lastModifiedTime: now };
}
