import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  DeployStep,
  TestRun,
  FunctionStage,
} from '../../contract/schema.generated.ts';
import { errorValue, isErrorValue, type ErrorOf, type ErrorValue, type Target } from '../errors.ts';
import { describeUnchecked } from '../functions/describeFunction.ts';
import { readLeniently } from '../readLeniently.ts';

/** Tells that a change of several steps has stopped, and what is there now. */
export async function deployStopped(
  step: DeployStep,
  failure: ErrorValue,
  {
    target,
    context,
    testRun = null,
  }: { target: Target; context: Context; testRun?: TestRun | null },
): Promise<ErrorOf<'DeployStopped'>> {
  const { name } = target;
  context.reads.forget(name);
  const read = (stage: FunctionStage) => readStage({ name, stage }, context);
  const [development, live] = await Promise.all([read('DEVELOPMENT'), read('LIVE')]);
  const { errorCode: reason, requestId } = failure;
  const isInDoubt = 'outcome' in failure && failure.outcome === 'UNKNOWN';
  const begin = (isInDoubt && doubtMessages[step]) || stepMessages[step];
  const message = `${begin} ${failure.message}`;
  const stopped = { step, reason, development, live, testRun };
  return errorValue('DeployStopped', { ...target, message, requestId, isInDoubt, stopped });
}

/** Says what was done before a step stopped. DEVELOPMENT may have been changed since by others. */
const stepMessages: Record<DeployStep, string> = {
  UPDATE: 'DEVELOPMENT may have been changed:',
  TEST: 'DEVELOPMENT got the content, but it could not be tested, so nothing was published:',
  RESTORE: 'Tests failed, nothing was published, and DEVELOPMENT was not put back:',
  PUBLISH: 'DEVELOPMENT got the content, but it was not published:',
};

/** Says the same of steps that may have been made. */
const doubtMessages: Partial<Record<DeployStep, string>> = {
  RESTORE: 'Tests failed, nothing was published, and DEVELOPMENT may have been put back:',
  PUBLISH: 'DEVELOPMENT got the content, and it may have been published:',
};

async function readStage(
  reference: { name: string; stage: FunctionStage },
  context: Context,
): Promise<CloudFrontFunction | null> {
  const read = await readLeniently(() => describeUnchecked(reference, context), context);
  return read && !isErrorValue(read) ? read : null;
}
