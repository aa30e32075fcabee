import { useState } from 'react';
import { useSession } from '../app/session.ts';
import {
  runTestsMutation,
  type FunctionRuntime,
  type FunctionStage,
  type ResultFragment,
  type TestDraftInput,
} from '../documents.generated.ts';
import { configurationOf, type Configuration } from '../function/configuration.ts';
import type { Stages } from '../function/useFunction.ts';
import { nothing } from '../gateway/nothing.ts';
import { useWrite, type Writing } from '../gateway/useWrite.ts';
import { useStoreName } from '../stores/useStoreName.ts';

/** Holds the results of a run, and what was run. */
export interface RunOutcome {
  results: ReadonlyMap<string, ResultFragment>;
  passed: number;
  failed: number;
  /** Is null for code that is not saved. */
  stage: FunctionStage | null;
  code: string;
}

/** Runs stored tests. */
export interface TestRunState {
  outcome: RunOutcome | undefined;
  writing: Writing<RunOf>;
  /** Runs all tests, or these, against the code on the page, or a stage. */
  run: (of?: Partial<RunOf>) => void;
}

interface RunOf {
  tests: readonly string[] | undefined;
  stage: FunctionStage | undefined;
}

/** Holds what a draft runs with; Development's configuration unless given. */
interface Runnable {
  code: string;
  configuration?: Configuration;
}

/** Makes what runs the stored tests of a function: CloudFront for what is saved, the gateway's sandbox for a draft. */
export function useTestRun(
  { name, development }: Stages,
  { code, configuration = configurationOf(development) }: Runnable,
  onEnd: () => void = () => undefined,
): TestRunState {
  const { ask } = useSession();
  const [outcome, setOutcome] = useState<RunOutcome>();
  const { runtime, keyValueStoreArns } = configuration;
  const isSaved = isSame(development, code, configuration);
  const keyValueStoreName = useStoreName(keyValueStoreArns[0]);
  const writing = useWrite(
    async ({ tests, stage = isSaved ? 'DEVELOPMENT' : undefined }: RunOf) => {
      const what = stage ? { stage } : { draft: draftOf({ code, runtime, keyValueStoreName }) };
      const input = { name, ...what, ...(tests && { tests: [...tests] }) };
      return (await ask(runTestsMutation, { input })).runTestCases ?? nothing;
    },
    (answer) => {
      if (answer.__typename !== 'RunTestCasesSuccess') return;
      const { results, passed, failed, stage } = answer.run;
      setOutcome({
        results: new Map(results.map((result) => [result.name, result])),
        passed,
        failed,
        stage,
        code,
      });
      onEnd();
    },
  );
  return {
    outcome,
    writing,
    run: ({ tests, stage } = {}) => writing.send({ tests, stage }),
  };
}

function isSame(
  saved: Stages['development'],
  code: string,
  { runtime, keyValueStoreArns }: Configuration,
): boolean {
  const isConfigured =
    saved.runtime === runtime && saved.keyValueStoreArns.join(' ') === keyValueStoreArns.join(' ');
  return isConfigured && saved.code?.text === code;
}

interface DraftToRun {
  code: string;
  runtime: FunctionRuntime | null;
  keyValueStoreName: string | undefined;
}

function draftOf({ code, runtime, keyValueStoreName }: DraftToRun): TestDraftInput {
  return {
    code: { text: code },
    ...(runtime && { runtime }),
    ...(keyValueStoreName !== undefined && { keyValueStoreName }),
  };
}
