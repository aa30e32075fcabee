import { useState } from 'react';
import { useSession } from '../app/session.ts';
import {
  runTestsMutation,
  type FunctionStage,
  type ResultFragment,
} from '../documents.generated.ts';
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

/** Makes what runs the stored tests of a function: CloudFront for what is saved, the gateway's sandbox for a draft. */
export function useTestRun(
  { name, development }: Stages,
  code: string,
  onEnd: () => void = () => undefined,
): TestRunState {
  const { ask } = useSession();
  const [outcome, setOutcome] = useState<RunOutcome>();
  const isSaved = development.code?.text === code;
  const keyValueStoreName = useStoreName(development.keyValueStoreArns[0]);
  const writing = useWrite(
    async ({ tests, stage = isSaved ? 'DEVELOPMENT' : undefined }: RunOf) => {
      const { runtime } = development;
      const draft = {
        code: { text: code },
        ...(runtime && { runtime }),
        ...(keyValueStoreName !== undefined && { keyValueStoreName }),
      };
      const what = stage ? { stage } : { draft };
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
