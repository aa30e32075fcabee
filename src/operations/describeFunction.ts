import { DescribeFunctionCommand } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type { CloudFrontFunction, ErrorCode, FunctionStage } from '../schema.generated.ts';
import { attempt } from './attempt.ts';
import { invalidArgument, isErrorValue, type ErrorOf } from './errors.ts';
import { toFunction } from './functionSummary.ts';
import { nameViolations } from './violations.ts';

/** One stage of one function. */
export interface FunctionReference {
  name: string;
  stage: FunctionStage;
}

/** Failures of everything that reads one function. */
export const readErrors = [
  'InvalidArgument',
  'NoSuchFunctionExists',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
] as const satisfies ErrorCode[];

/** Reads one stage's configuration, times and ETag. */
export async function describeFunction(
  { name, stage }: FunctionReference,
  context: Context,
): Promise<CloudFrontFunction | ErrorOf<(typeof readErrors)[number]>> {
  const call = { action: 'DescribeFunction', name, stage, writes: false };
  const violations = nameViolations(name);
  if (violations.length > 0) return invalidArgument({ ...call, violations }, context);
  const command = new DescribeFunctionCommand({ Name: name, Stage: stage });
  const described = await attempt({ ...call, expects: readErrors }, context, () =>
    context.cloudFront.send(command),
  );
  if (isErrorValue(described)) return described;
  return toFunction(described.FunctionSummary, { stage, etag: described.ETag });
}
