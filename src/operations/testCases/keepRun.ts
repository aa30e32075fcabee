import { randomUUID } from 'node:crypto';
import { sessionName } from '../../access/caller.ts';
import type { Context } from '../../context.ts';
import type { FunctionStage, TestRun } from '../../contract/schema.generated.ts';
import type { Table } from '../../history/table.ts';
import { testRunKey, type TestRunItem } from '../../history/testCase.ts';
import { isErrorValue, type Target } from '../errors.ts';
import { readTable } from '../versions/readHistory.ts';
import { newestResults, readRuns, type KeptResult } from './lastResults.ts';
import { shortened } from './shortened.ts';

/** Counts the calls that keep a run: a read and a write. */
export const callsToKeep = 2;

/** Holds the results of a stage. */
type RunOfStage = TestRun & { stage: FunctionStage; etag: string };

/** Bounds the test cases whose last results are kept, and the bytes of them: an item has at most 400 KB. */
const maxKept = 100;
const maxKeptBytes = 350_000;

/**
 * Keeps a run as one item, with the last results of the cases that it did not run. Gives the run, which says whether it was kept:
 * its results are true without that.
 */
export async function keepRun(target: Target, run: TestRun, context: Context): Promise<TestRun> {
  const { stage, etag } = run;
  if (stage == null || etag == null || run.results.length === 0) return run;
  const kept = await readTable(
    { ...target, action: 'dynamodb:PutItem' },
    (table) => put(table, { target, run: { ...run, stage, etag } }, context),
    context,
  );
  context.reads.forget(target.name);
  return { ...run, recorded: !isErrorValue(kept) };
}

async function put(
  table: Table,
  { target: { name }, run }: { target: Target; run: RunOfStage },
  { caller, requestId }: Context,
): Promise<object> {
  const before = newestResults(await readRuns(table, name, 1));
  const at = run.ranAt.getTime();
  const { stage, etag, codeSha256, passed, failed } = run;
  const item: TestRunItem = {
    pk: name,
    sk: testRunKey(at, randomUUID()),
    at,
    author: caller.subject,
    session: sessionName(caller),
    requestId,
    stage,
    etag,
    ...(codeSha256 != null && { codeSha256 }),
    passed,
    failed,
    last: lastOf(run, caller.subject, before),
  };
  await table.put({ ...item });
  return item;
}

/** Writes the last results as JSON: those of this run, and of the latest others. Leaves out differences that find no room. */
function lastOf(run: RunOfStage, author: string, before: ReadonlyMap<string, KeptResult>): string {
  const own = run.results.map((result) => [result.name, resultOf(run, result, author)] as const);
  const names = new Set(own.map(([name]) => name));
  const others = [...before]
    .filter(([name]) => !names.has(name))
    .toSorted(([, one], [, other]) => other.ranAt - one.ranAt);
  const all = [...own, ...others].slice(0, maxKept);
  const text = JSON.stringify(Object.fromEntries(all));
  if (Buffer.byteLength(text) <= maxKeptBytes) return text;
  const short = all.map(([name, result]) => [name, { ...result, differences: [] }] as const);
  return JSON.stringify(Object.fromEntries(short));
}

function resultOf(
  { stage, etag, codeSha256 = null, ranAt }: RunOfStage,
  { passed, functionError, computeUtilization, differences }: TestRun['results'][number],
  author: string,
): KeptResult {
  return {
    passed,
    stage,
    etag,
    codeSha256,
    ranAt: ranAt.getTime(),
    author,
    functionError: functionError == null ? null : shortened(functionError, 300),
    computeUtilization: computeUtilization ?? null,
    differences: differences.slice(0, 3).map(({ __typename: _, ...difference }) => difference),
  };
}
