import type { Context } from '../../context.ts';
import type {
  DeployFunctionInput,
  DeployFunctionResult,
  TestRun,
} from '../../contract/schema.generated.ts';
import { audited, recordOfInput, startAudit } from '../audit.ts';
import { functionViolations, violation } from '../checks.ts';
import { isErrorValue, type ErrorValue, type Target } from '../errors.ts';
import { afterPublication, publishContent } from '../functions/publishContent.ts';
import { contentTarget } from '../functions/replaceOrCreate.ts';
import { refusal, versionedRefusal } from '../refusal.ts';
import { testNamesViolations, utilizationViolations } from '../testCases/testCaseViolations.ts';
import { deployStopped } from '../versions/deployStopped.ts';
import type { Deploy } from './deploy.ts';
import { prepareDeploy } from './prepareDeploy.ts';
import { testDeploy } from './testDeploy.ts';
import { deadlineFailure, hasTimeFor } from './timeLeft.ts';
import { writeDeploy } from './writeDeploy.ts';

/**
 * Brings code to LIVE in one step: checks it, writes it to DEVELOPMENT, runs the stored tests there, and publishes it. What
 * fails before anything is written is an ordinary error; after, the answer says what is there now. Nothing is published
 * that has not passed.
 */
export async function deployFunction(
  input: DeployFunctionInput,
  context: Context,
): Promise<DeployFunctionResult> {
  const target = contentTarget(input);
  const begun = await begin(input, target, context);
  if (isErrorValue(begun)) return begun as DeployFunctionResult; // as listed above
  const deploy = { ...begun, input, target };
  const tested = await testDeploy(deploy, context);
  if (isErrorValue(tested)) return tested;
  const { testRun } = tested;
  if (input.publish === false) return successOf(deploy, { testRun });
  return publish(deploy, testRun, context);
}

/** Does all that is done before the tests. An error that may have written something says what is there. */
async function begin(
  input: DeployFunctionInput,
  target: Target,
  context: Context,
): Promise<Pick<Deploy, 'prepared' | 'written'> | ErrorValue> {
  const logRefusal = startAudit('DeployFunction', recordOfInput(input), context);
  const refused = refusalOf(input, target, context);
  const prepared = refused ?? (await prepareDeploy(input, target, context));
  if (isErrorValue(prepared)) {
    logRefusal(prepared);
    return prepared;
  }
  const written = await writeDeploy({ input, target, prepared }, context);
  if (!isErrorValue(written)) return { prepared, written };
  const isInDoubt = 'outcome' in written && written.outcome === 'UNKNOWN';
  return isInDoubt ? deployStopped('UPDATE', written, { target, context }) : written;
}

/** Checks the input and all rights, before anything is read. */
function refusalOf(input: DeployFunctionInput, target: Target, context: Context) {
  const { ifMatch, tests, onFailure, code, maxComputeUtilization, publish: isPublished } = input;
  const isNew = ifMatch == null;
  const violations = [
    ...functionViolations({ ...input, ifMatch: ifMatch ?? '' }),
    ...testNamesViolations(tests),
    ...utilizationViolations(maxComputeUtilization),
    ...(isNew && code == null
      ? [violation('code', 'MIN_LENGTH', 'must be given for a function that is to be created')]
      : []),
    ...(isNew && onFailure === 'RESTORE'
      ? [violation('onFailure', 'PATTERN', 'must be KEEP for a function that is to be created')]
      : []),
  ];
  const refused = isNew
    ? refusal(target, violations, context)
    : versionedRefusal({ ...target, ifMatch }, violations, context);
  const test = { ...target, action: 'cloudfront:TestFunction', right: 'TEST' } as const;
  const publication = {
    ...target,
    action: 'cloudfront:PublishFunction',
    right: 'PUBLISH',
  } as const;
  return (
    refused ??
    refusal(test, [], context) ??
    (isPublished === false ? undefined : refusal(publication, [], context))
  );
}

/** Publishes what has passed, if there is time to do so and to find out what became of it. */
async function publish(
  deploy: Deploy,
  testRun: TestRun | null,
  context: Context,
): Promise<DeployFunctionResult> {
  const { target, written, input } = deploy;
  const stopped = (failure: ErrorValue) =>
    deployStopped('PUBLISH', failure, { target, context, testRun });
  if (!hasTimeFor('PUBLISH', context)) return stopped(deadlineFailure(target, context));
  const { name, message = null } = input;
  const { etag: ifMatch } = written.function;
  const tests = testRun === null ? undefined : { passed: testRun.passed, failed: testRun.failed };
  const publication = {
    ...target,
    action: 'cloudfront:PublishFunction',
    right: 'PUBLISH',
    ifMatch,
  } as const;
  const run = audited('PublishFunction', () =>
    publishContent(publication, { message, tests }, context),
  );
  const published = await run({ name, ifMatch, message }, context);
  return isErrorValue(published) ? stopped(published) : successOf(deploy, { testRun, published });
}

function successOf(
  { written }: Deploy,
  {
    testRun,
    published,
  }: {
    testRun: TestRun | null;
    published?: Exclude<Awaited<ReturnType<typeof publishContent>>, ErrorValue>;
  },
): DeployFunctionResult {
  const { function: self, version, recovered, resumed } = written;
  return {
    __typename: 'DeployFunctionSuccess',
    function: afterPublication(self, published),
    live: published?.function ?? null,
    testRun,
    version,
    published: published?.version ?? null,
    previousLive: published?.previousLive ?? null,
    resumed,
    recovered: recovered || published?.recovered === true,
  };
}
