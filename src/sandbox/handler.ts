import type { DraftReport, SandboxFailure } from '../context.ts';
import type { DraftMessage } from './draftMessage.ts';
import { runDraft } from './runDraft.ts';

/** Leaves time for the answer, and for a run that is under way. */
const reservedMs = 1_000;

/** Runs a draft as a Lambda: the gateway's Lambdas alone may invoke it. */
export const handler = (
  message: DraftMessage,
  { getRemainingTimeInMillis }: { getRemainingTimeInMillis: () => number },
): Promise<DraftReport[] | SandboxFailure> =>
  runDraft(message, () => getRemainingTimeInMillis() > reservedMs);
