import type { DraftReport, RunDraft, SandboxFailure } from '../context.ts';
import type { InvokeLambda } from '../aws/invokeLambda.ts';
import { draftMessage } from './draftMessage.ts';

/** Makes what runs drafts in the Lambda `sandbox`. */
export function invokeSandbox(invoke: InvokeLambda, functionArn: string): RunDraft {
  return async (draft, { deadlineMs, traceHeaders }) => {
    const payload = draftMessage(draft);
    const reports = await invoke({ functionArn, payload, endsAtMs: deadlineMs, traceHeaders });
    return reports as DraftReport[] | SandboxFailure; // as src/sandbox/handler.ts gives them
  };
}
