import type {
  ContentFragment,
  DeployFunctionMutation,
  RunFragment,
  VersionFactsFragment,
} from '../documents.generated.ts';
import { problemText, type ServiceProblem } from '../gateway/problem.ts';
import type { RemoteContent } from '../plan/remoteFunction.ts';
import { contentOf } from '../plan/remoteFunction.ts';
import { unifiedDiff } from '../plan/unifiedDiff.ts';
import { Failure } from './applied.ts';

type Refused = Extract<NonNullable<DeployFunctionMutation['deployFunction']>, ServiceProblem>;
type Conflict = ServiceProblem & {
  current: ContentFragment | null;
  changedBy: VersionFactsFragment | null;
};

/** Explains why a deploy did not succeed, and what to do next. */
export function explainDeploy(problem: Refused, base: RemoteContent | undefined): Failure {
  if (problem.__typename === 'PreconditionFailed') return explainConflict(problem, base);
  if (problem.__typename === 'CheckFailed')
    return new Failure(problem.message, ['Nothing was written. cff check tells the lines.']);
  if (problem.__typename === 'TestsFailed')
    return new Failure('tests failed', [
      ...failedTests(problem.testRun),
      'LIVE is as before; DEVELOPMENT has the new code. Mend it and deploy again.',
    ]);
  if (problem.__typename !== 'DeployStopped') return new Failure(problemText(problem));
  return new Failure(`stopped at ${problem.step}: ${problem.message}`, [
    problem.outcome === 'UNKNOWN'
      ? 'This step may have been made all the same: cff diff shows what is there.'
      : 'LIVE is as before; DEVELOPMENT has the new code. cff deploy goes on from there.',
  ]);
}

/** Tells who was faster, and what differs from what was there when the plan was made. */
export function explainConflict(
  { current, changedBy, requestId }: Conflict,
  base: RemoteContent | undefined,
): Failure {
  const who = changedBy
    ? `${changedBy.author ?? 'somebody outside this gateway'} changed it at ${changedBy.createdAt} (version ${changedBy.number}${changedBy.message === null ? '' : `: ${changedBy.message}`})`
    : 'it was changed meanwhile';
  if (!current)
    return new Failure(`conflict: ${who}`, ['It is no longer there. cff diff shows what is.']);
  const now = { name: 'DEVELOPMENT now', code: contentOf(current).code };
  const diff = base
    ? unifiedDiff({ name: 'DEVELOPMENT when it was compared', code: base.code }, now)
    : '';
  return new Failure(`conflict: ${who} [request ${requestId}]`, [
    ...(diff === '' ? ['The code is the same, the configuration differs.'] : diff.split('\n')),
    'Nothing was written. Bring the change into your folder (cff pull), and deploy again.',
  ]);
}

/** Lists what the test cases that failed did in place of what was expected. */
export function failedTests(run: Pick<RunFragment, 'results'> | null): string[] {
  const failed = run?.results.filter(({ passed }) => !passed) ?? [];
  return failed.flatMap((result) => failedTest(result));
}

function failedTest({ name, differences, functionError, logs }: RunFragment['results'][number]) {
  const differs = differences.map(({ message }) => message).join('; ');
  const lines = logs.map((line) => `  log: ${line}`);
  return [`test ${name}: ${differs || (functionError ?? 'failed')}`, ...lines];
}
