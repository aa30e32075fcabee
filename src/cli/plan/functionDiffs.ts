import type { FunctionPlan } from './compareFunction.ts';
import { unifiedDiff } from './unifiedDiff.ts';

/**
 * Gives the differences of code that a plan makes: what of DEVELOPMENT is replaced, and what changes for viewers if LIVE had yet
 * another code. New code is shown by its length only.
 */
export function functionDiffs({ local, remote, writes, publishes }: FunctionPlan): string[] {
  const { development, live } = remote;
  const to = { name: local.file, code: local.code };
  const ofDevelopment =
    writes && development ? unifiedDiff({ name: 'DEVELOPMENT', code: development.code }, to) : '';
  const isKnown = live && development && live.code.equals(development.code) && writes;
  const ofLive =
    publishes && live && !isKnown ? unifiedDiff({ name: 'LIVE', code: live.code }, to) : '';
  return [ofDevelopment, ofLive].filter((diff) => diff !== '');
}
