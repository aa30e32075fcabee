import { failedTests } from '../apply/explain.ts';
import type { Command } from '../command.ts';
import type { RunFragment, RunTestCasesInput } from '../documents.generated.ts';
import { each } from '../each.ts';
import type { LocalFunction } from '../folder/localFunction.ts';
import { readFolder, refuseFindings } from '../folder/readFolder.ts';
import { CommandError } from '../commandError.ts';
import { runTestCases } from '../gateway/runTestCases.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import type { ExitCode, Invocation } from '../invocation.ts';
import { draftEntries } from '../stores/draftEntries.ts';
import { printFinding } from '../terminal/finding.ts';
import { watchFolder } from './watchFolder.ts';
import { counted } from '../terminal/counted.ts';

/** Runs test cases. */
export const test: Command = {
  name: 'test',
  summary: "run the folder's tests with the folder's code, or the stored ones with a stage",
  operands: '[NAME…]',
  count: [0, 100],
  options: {
    stage: {
      type: 'string',
      value: 'STAGE',
      words: 'run the stored tests with development or live, by CloudFront itself',
    },
    watch: { type: 'boolean', words: 'run again when a file changes, until Ctrl-C' },
  },
  about:
    'Without --stage nothing is stored, and CloudFront is not asked: a sandbox of the gateway runs the code, with the data of key-value-stores/NAME.json.',
  examples: [
    ['test', 'all tests of the folder'],
    ['test redirect --watch', 'one function, while you write it'],
    ['test --stage live', 'what viewers get, by CloudFront'],
  ],
  async run(invocation) {
    if (invocation.options['watch'] !== true) return runTests(invocation);
    const { folder } = await invocation.settings();
    return watchFolder(folder, () => runTests(invocation), invocation);
  },
};

async function runTests(invocation: Invocation): Promise<ExitCode> {
  const { names, options, output } = invocation;
  const stage = stageOf(options['stage']);
  const { folder } = await invocation.settings();
  const local = await readFolder(folder, names);
  refuseFindings(local, (finding) => printFinding(finding, output));
  const tested = stage ? local.functions : local.functions.filter(({ tests }) => tests.length > 0);
  const work = (one: LocalFunction) => runOne(one, stage, invocation);
  const runs = await each(tested, { words: 'tested', work }, invocation);
  const done = runs.flatMap((run, index) =>
    run ? [{ name: tested[index]?.name ?? '', ...run }] : [],
  );
  if (options['json'] === true) output.printJson({ runs: done });
  else for (const run of done) printRun(run, invocation);
  const [passed, failed] = [sum(done, 'passed'), sum(done, 'failed')];
  const without = local.functions.length - tested.length;
  output.tell(
    `${passed} passed, ${failed} failed${without > 0 ? `; ${counted(without, 'function has', 'functions have')} no tests` : ''}`,
  );
  return failed > 0 ? 1 : 0;
}

function stageOf(given: string | boolean | undefined): 'DEVELOPMENT' | 'LIVE' | undefined {
  if (given === undefined) return undefined;
  const stage = String(given).toUpperCase();
  if (stage === 'DEVELOPMENT' || stage === 'LIVE') return stage;
  throw new CommandError(`--stage is development or live, not ${String(given)}.`);
}

const sum = (runs: readonly RunFragment[], what: 'passed' | 'failed') =>
  runs.reduce((total, run) => total + run[what], 0);

async function runOne(
  local: LocalFunction,
  stage: 'DEVELOPMENT' | 'LIVE' | undefined,
  invocation: Invocation,
): Promise<RunFragment> {
  const gateway = await invocation.gateway();
  const { folder } = await invocation.settings();
  const { name } = local;
  if (stage) return runInput(local, { name, stage }, gateway);
  const draft = await draftOf(local, folder);
  const run = await runInput(local, { name, draft }, gateway);
  let { results } = run;
  // All cases of a request share the sandbox's few seconds: those that got none of them are run again, while that gets on.
  for (let late = lateOf(run), before = Infinity; late.size > 0 && late.size < before;) {
    const names = late;
    const cases = draft.cases.filter((one) => names.has(one.case));
    const again = await runInput(local, { name, draft: { ...draft, cases } }, gateway);
    results = results.filter((one) => !names.has(one.name)).concat(again.results);
    before = names.size;
    late = lateOf(again);
  }
  const passed = results.filter((one) => one.passed).length;
  return { ...run, results, passed, failed: results.length - passed };
}

/** Names the cases that the sandbox had no time for. */
function lateOf({ results }: RunFragment): ReadonlySet<string> {
  const late = results.filter(({ functionError }) => functionError?.includes('no time left'));
  return new Set(late.map(({ name }) => name));
}

async function runInput(
  { file }: LocalFunction,
  input: RunTestCasesInput,
  gateway: Gateway,
): Promise<RunFragment> {
  const value = await runTestCases(gateway, input);
  if (value && isProblem(value)) throw toCommandError(value, `${file}: `);
  return value?.run ?? { __typename: 'TestRun', stage: null, passed: 0, failed: 0, results: [] };
}

async function draftOf({ code, runtime, keyValueStores, tests }: LocalFunction, folder: string) {
  const entries = await draftEntries(folder, keyValueStores ?? []);
  return {
    code: { base64: code.toString('base64') },
    ...(runtime && { runtime }),
    ...entries,
    cases: tests.map(({ name, event, expect, ignore }) => ({
      case: name,
      event,
      ...(expect && { expect }),
      ignore: [...ignore],
    })),
  };
}

function printRun({ name, ...run }: RunFragment & { name: string }, { output }: Invocation): void {
  const { style } = output;
  const failed = run.failed > 0 ? `, ${style('failed', `${run.failed} failed`)}` : '';
  output.print(`${style('bold', name)}  ${run.passed} passed${failed}`);
  for (const line of failedTests(run)) output.print(`    ${line}`);
  if (!output.isGitHub) return;
  for (const result of run.results.filter(({ passed }) => !passed)) {
    const message = failedTests({ results: [result] }).join('\n');
    printFinding(
      {
        file: `functions/${name}.tests/${result.name}.json`,
        severity: 'error',
        rule: 'test',
        message,
      },
      output,
    );
  }
}
