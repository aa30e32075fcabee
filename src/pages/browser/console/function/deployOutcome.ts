import type { DeployFunctionMutation, RunFragment } from '../documents.generated.ts';

export type DeployAnswer = NonNullable<DeployFunctionMutation['deployFunction']>;
export type StepName = 'check' | 'save' | 'test' | 'publish';
export const stepNames: readonly StepName[] = ['check', 'save', 'test', 'publish'];

/** Holds how a deploy ended: the step that failed, and what is there now. */
export interface DeployOutcome {
  answer: DeployAnswer;
  failed: StepName | undefined;
  testRun: RunFragment | undefined;
}

const stepOf = { UPDATE: 'save', TEST: 'test', RESTORE: 'test', PUBLISH: 'publish' } as const;

/** Tells at which step an answer stopped. */
export function outcomeOf(answer: DeployAnswer): DeployOutcome {
  const testRun = ('testRun' in answer && answer.testRun) || undefined;
  return { answer, failed: failedStep(answer), testRun };
}

/** Names the errors that are found before anything is written, but for those that a conflict or a right brings. */
const checkErrors: ReadonlySet<string> = new Set(['CheckFailed', 'FunctionSizeLimitExceeded']);

function failedStep(answer: DeployAnswer): StepName | undefined {
  if (answer.__typename === 'DeployFunctionSuccess') return undefined;
  if (answer.__typename === 'DeployStopped') return stepOf[answer.step];
  if (answer.__typename === 'TestsFailed') return 'test';
  return checkErrors.has(answer.__typename) ? 'check' : 'save';
}
