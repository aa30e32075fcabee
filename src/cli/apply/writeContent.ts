import {
  deployFunctionMutation,
  publishFunctionMutation,
  setFunctionTagsMutation,
} from '../documents.generated.ts';
import { runtimes } from '../folder/readFunction.ts';
import { runTestCases } from '../gateway/runTestCases.ts';
import { isProblem, problemText } from '../gateway/problem.ts';
import { isSame, ownTags, type FunctionPlan } from '../plan/compareFunction.ts';
import { readRemote, type RemoteFunction } from '../plan/remoteFunction.ts';
import { Failure } from './applied.ts';
import { explainConflict, explainDeploy, failedTests } from './explain.ts';
import type { TestTarget } from './saveTests.ts';
import { counted } from '../terminal/counted.ts';

/** Says in words what was done, for the line of the function. */
type Done = string[];

/** Brings the content to DEVELOPMENT and, if planned, with the test cases as the gate to LIVE. Throws `Failure`. */
export async function deployContent(
  plan: FunctionPlan,
  { gateway, name, message }: TestTarget,
): Promise<Done> {
  const { wanted, remote, publishes } = plan;
  const { code, comment, runtimeName, keyValueStoreArns } = wanted;
  const input = {
    name,
    ifMatch: remote.development?.etag ?? null,
    code: { base64: code.toString('base64') },
    comment,
    runtime: runtimes[runtimeName] ?? null,
    keyValueStoreArns: [...keyValueStoreArns],
    publish: publishes,
    ...(message !== undefined && { message }),
  };
  const isDone = async () => {
    const { development, live } = await readRemote(gateway, name, { tags: false, tests: false });
    const isThere = (stage: typeof live) => stage !== undefined && isSame(wanted, stage);
    return isThere(development) && (!publishes || isThere(live));
  };
  const value = await gateway.change({
    document: deployFunctionMutation,
    variables: { input },
    isDone,
  });
  const what = `${remote.development ? 'updated' : 'created'}${publishes ? ' and published' : ''}`;
  if (!value) return [what, 'the answer was lost, but it is there'];
  if (isProblem(value)) throw explainDeploy(value, remote.development);
  const number = value.published?.number ?? value.version?.number;
  const tests = value.testRun;
  return [
    what,
    ...(number === undefined ? [] : [`version ${number}`]),
    ...(tests ? [`${counted(tests.passed, 'test')} passed`] : ['no tests']),
  ];
}

/** Publishes what DEVELOPMENT has, if its test cases pass. Both are bound to the version that was compared. Throws `Failure`. */
export async function publishTested(
  { development, tests: cases }: RemoteFunction,
  { gateway, name, message }: TestTarget,
): Promise<Done> {
  const ifMatch = development?.etag ?? '';
  const tests = cases === undefined ? 0 : await runTests({ gateway, name, message }, ifMatch);
  const isDone = async () => {
    const { live } = await readRemote(gateway, name, { tags: false, tests: false });
    return live !== undefined && development !== undefined && isSame(development, live);
  };
  const variables = { input: { name, ifMatch, ...(message !== undefined && { message }) } };
  const value = await gateway.change({ document: publishFunctionMutation, variables, isDone });
  if (value && isProblem(value)) {
    if (value.__typename === 'PreconditionFailed') throw explainConflict(value, development);
    throw new Failure(problemText(value), ['LIVE is as before.']);
  }
  const number = value?.version?.number;
  return [
    'published',
    ...(number === undefined ? [] : [`version ${number}`]),
    tests > 0 ? `${counted(tests, 'test')} passed` : 'no tests',
  ];
}

async function runTests({ gateway, name }: TestTarget, ifMatch: string): Promise<number> {
  const value = await runTestCases(gateway, { name, stage: 'DEVELOPMENT', ifMatch });
  if (!value) return 0;
  if (isProblem(value))
    throw new Failure(`the tests could not be run: ${problemText(value)}`, [
      'Nothing was published.',
    ]);
  const { run } = value;
  if (run.failed > 0)
    throw new Failure('tests failed', [...failedTests(run), 'LIVE is as before.']);
  return run.passed;
}

/** Gives the function the planned tags. Throws `Failure`. */
export async function setTags(
  { tags }: FunctionPlan,
  { gateway, name }: TestTarget,
): Promise<Done> {
  const wanted = JSON.stringify(tags);
  const isDone = async () => {
    const remote = await readRemote(gateway, name, { tests: false });
    return JSON.stringify(ownTags(remote.tags ?? {})) === wanted;
  };
  const variables = {
    input: { name, tags: Object.entries(tags ?? {}).map(([key, value]) => ({ key, value })) },
  };
  const value = await gateway.change({ document: setFunctionTagsMutation, variables, isDone });
  if (value && isProblem(value)) throw new Failure(`tags: ${problemText(value)}`);
  return ['tagged'];
}
