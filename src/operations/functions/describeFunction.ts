import {
  DescribeFunctionCommand,
  type DescribeFunctionCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  ErrorCode,
  FunctionStage,
} from '../../contract/schema.generated.ts';
import { repeatThrottled } from '../budget.ts';
import { call } from '../call.ts';
import type { ErrorOf } from '../errors.ts';
import { present, toFunction } from './cloudFrontFunction.ts';
import { refusal } from '../refusal.ts';
import { nameViolations } from '../checks.ts';

/** Names one stage of one function. */
export interface FunctionReference {
  name: string;
  stage: FunctionStage;
  /** True for a read that is repeated when it is throttled, as `repeatThrottled` does. */
  isRepeated?: boolean;
}

/** Gives the key of a description among a request's reads. */
export const describeKey = (stage: FunctionStage) => `describe ${stage}`;

/** Lists the failures of everything that reads one function. */
export const readErrors = [
  'InvalidArgument',
  'NoSuchFunctionExists',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
] as const satisfies ErrorCode[];

export type ReadError = ErrorOf<(typeof readErrors)[number]>;

function targetOf({ name, stage }: FunctionReference) {
  return { action: 'cloudfront:DescribeFunction', right: 'READ', name, stage } as const;
}

/** Reads one stage's configuration, times and ETag. Source: DescribeFunction, CloudFront API 2020-05-31. */
export async function describeFunction(
  reference: FunctionReference,
  context: Context,
): Promise<CloudFrontFunction | ReadError> {
  const { name } = reference;
  const refused = refusal(targetOf(reference), nameViolations(name), context);
  return refused ?? describeUnchecked(reference, context);
}

/** Does the same without the gateway's check, for a change that needs it. */
export async function describeUnchecked(
  { name, stage, isRepeated }: FunctionReference,
  context: Context,
): Promise<CloudFrontFunction | ReadError> {
  const target = targetOf({ name, stage });
  const spec = {
    expects: readErrors,
    command: () => new DescribeFunctionCommand({ Name: name, Stage: stage }),
    read: ({ FunctionSummary, ETag }: DescribeFunctionCommandOutput) =>
      toFunction(FunctionSummary, { stage, etag: present(ETag) }),
  };
  const read = () => call(target, spec, context);
  return context.reads.once(name, describeKey(stage), () =>
    isRepeated ? repeatThrottled(read, context) : read(),
  );
}
