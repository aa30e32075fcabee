import { useState } from 'react';
import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import { useSession } from '../app/session.ts';
import {
  deployFunctionMutation,
  saveFunctionMutation,
  type RunFragment,
} from '../documents.generated.ts';
import { useWrite, type Writing } from '../gateway/useWrite.ts';
import { nothing } from '../gateway/nothing.ts';
import { inputOf, type Configuration } from './configuration.ts';
import { outcomeOf, type DeployOutcome } from './deployOutcome.ts';
import type { DraftState } from './useDraft.ts';
import type { FunctionData, Stages } from './useFunction.ts';

/** Holds what is sent: code and configuration as far as they are changed, the version that it is based on, and why. */
interface Change {
  code: string | undefined;
  configuration: Partial<Configuration>;
  ifMatch: string;
  message: string;
}

/** Saves and deploys what is on the page. */
export interface DeployState {
  deploying: Writing<Change>;
  saving: Writing<Change>;
  outcome: DeployOutcome | undefined;
  /** The number of the version that was only saved. */
  saved: number | undefined;
  testRun: RunFragment | undefined;
  /** Says that a message is missing. */
  isMessageMissing: boolean;
  deploy: () => void;
  save: () => void;
  look: () => void;
}

interface Page {
  stages: Stages;
  data: FunctionData;
  draft: DraftState;
}

/** Makes what saves and deploys a function. A conflict leads to the merge. */
export function useDeploy(page: Page): DeployState {
  const { stages, data, draft } = page;
  const [outcome, setOutcome] = useState<DeployOutcome>();
  const [saved, setSaved] = useState<number>();
  const [isMessageMissing, setMessageMissing] = useState(false);
  const deploying = useDeployRequest(page, setOutcome);
  const saving = useSaveRequest(page, setSaved);
  const begin = (writing: Writing<Change>) => {
    if (deploying.isSending || saving.isSending) return;
    setOutcome(undefined);
    setSaved(undefined);
    const code = draft.code === stages.development.code?.text ? undefined : draft.code;
    const ifMatch = draft.draft?.base.etag ?? stages.development.etag;
    const configuration = draft.draft?.configuration ?? {};
    writing.send({ code, configuration, ifMatch, message: draft.message.trim() });
  };
  return {
    deploying,
    saving,
    outcome,
    saved,
    testRun: outcome?.testRun,
    isMessageMissing,
    deploy: () => {
      const isMissing = draft.message.trim() === '';
      setMessageMissing(isMissing);
      if (!isMissing) begin(deploying);
    },
    save: () => {
      if (draft.draft) begin(saving);
    },
    look: () => void data.reload(),
  };
}

function useDeployRequest(
  { stages: { name }, data, draft }: Page,
  onOutcome: (outcome: DeployOutcome) => void,
) {
  const { ask } = useSession();
  return useWrite(
    async ({ code, configuration, ...change }: Change) => {
      const text = code !== undefined && { code: { text: code } };
      const input = { name, ...change, ...inputOf(configuration), ...text };
      return (await ask(deployFunctionMutation, { input })).deployFunction ?? nothing;
    },
    async (answer) => {
      if (answer.__typename === 'PreconditionFailed') return merge(name, data);
      onOutcome(outcomeOf(answer));
      if (isSaved(answer)) draft.put(undefined);
      return data.reload();
    },
  );
}

function useSaveRequest(
  { stages: { name }, data, draft }: Page,
  onSaved: (number: number) => void,
) {
  const { ask } = useSession();
  return useWrite(
    async ({ code = draft.code, configuration, ...change }: Change) => {
      const input = { name, ...change, ...inputOf(configuration), code: { text: code } };
      return (await ask(saveFunctionMutation, { input })).updateFunction ?? nothing;
    },
    async (answer) => {
      if (answer.__typename === 'PreconditionFailed') return merge(name, data);
      if (answer.__typename === 'UpdateFunctionSuccess') {
        onSaved(answer.version?.number ?? 0);
        draft.put(undefined);
      }
      return data.reload();
    },
  );
}

/** Reads what somebody else has saved, and goes to the merge. */
async function merge(name: string, data: FunctionData): Promise<void> {
  await data.reload();
  go(functionPath(name, 'merge'));
}

/** Tells whether Development has the new code, so that no draft is left. */
function isSaved({ __typename }: { __typename: string }): boolean {
  return ['DeployFunctionSuccess', 'TestsFailed', 'DeployStopped'].includes(__typename);
}
