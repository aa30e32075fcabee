import type { LocalTest } from '../folder/localFunction.ts';
import { sorted } from '../folder/sorted.ts';
import type { RemoteTest } from './remoteFunction.ts';

/** Tells how the test cases of a folder differ from those of the gateway. */
export interface TestChanges {
  /** Test cases that are to be saved, each with the `rev` that it replaces: 0 if there is none. */
  save: readonly { test: LocalTest; rev: number }[];
  /** Names of test cases that the folder does not have. */
  onlyRemote: readonly { name: string; rev: number }[];
}

/** Compares the test cases of a folder with those of the gateway; `undefined` where it keeps none. */
export function compareTests(
  local: readonly LocalTest[],
  remote: readonly RemoteTest[] | undefined,
): TestChanges {
  if (remote === undefined) return { save: [], onlyRemote: [] };
  const there = new Map(remote.map((test) => [test.name, test]));
  const names = new Set(local.map(({ name }) => name));
  return {
    save: local.flatMap((test) => {
      const present = there.get(test.name);
      return present && isSameTest(test, present) ? [] : [{ test, rev: present?.rev ?? 0 }];
    }),
    onlyRemote: remote
      .filter(({ name }) => !names.has(name))
      .map(({ name, rev }) => ({ name, rev })),
  };
}

/** Tells whether two test cases say the same. */
export function isSameTest(local: LocalTest, remote: RemoteTest): boolean {
  const { event, expect = {}, ignore, maxComputeUtilization = null } = local;
  const expected = {
    output: 'output' in expect ? expect.output : null,
    functionError: 'functionError' in expect ? expect.functionError : null,
  };
  const { output, functionError } = remote.expect;
  return (
    text([event, expected, ignore, maxComputeUtilization]) ===
    text([remote.event, { output, functionError }, remote.ignore, remote.maxComputeUtilization])
  );
}

const text = (value: unknown) => JSON.stringify(sorted(value));
