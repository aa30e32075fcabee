import { useEffect, useState } from 'react';
import {
  checkFunctionQuery,
  type FindingFragment,
  type FunctionRuntime,
} from '../documents.generated.ts';
import type { Ask } from '../gateway/ask.ts';

/** Holds what the check says of the code as it was when typing stopped. */
export interface Check {
  findings: readonly FindingFragment[];
  errors: number;
  /** False until the present code has been checked. */
  isCurrent: boolean;
  /** Tells that the check could not be made: nothing is known then. */
  isFailed: boolean;
}

const pauseMs = 400;
const none: readonly FindingFragment[] = [];

/** Checks code when typing has stopped for a moment. */
export function useCheck(
  ask: Ask,
  input: { code: string; runtime: FunctionRuntime | null; keyValueStoreArns: readonly string[] },
): Check {
  const { code, runtime } = input;
  const stores = input.keyValueStoreArns.join(' ');
  const [checked, setChecked] = useState<{ code: string; findings?: readonly FindingFragment[] }>();
  useEffect(() => {
    let isOver = false;
    const check = async () => {
      const keyValueStoreArns = stores.split(' ').filter(Boolean);
      const request = { code: { text: code }, keyValueStoreArns, ...(runtime && { runtime }) };
      const answer = await ask(checkFunctionQuery, { input: request }).catch(() => undefined);
      if (isOver) return;
      const found = answer?.checkFunction;
      const isDone = found?.__typename === 'CheckFunctionSuccess';
      setChecked({ code, ...(isDone && { findings: found.diagnostics }) });
    };
    const timer = setTimeout(() => void (code === '' ? setChecked({ code }) : check()), pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [ask, code, runtime, stores]);
  const findings = checked?.findings ?? none;
  return {
    findings,
    errors: findings.filter(({ severity }) => severity === 'ERROR').length,
    isCurrent: checked?.code === code,
    isFailed: checked?.code === code && checked.findings === undefined,
  };
}
