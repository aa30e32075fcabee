import { GetFunctionCommand } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import { attempt } from './attempt.ts';
import { readErrors, type FunctionReference } from './describeFunction.ts';
import { invalidArgument, isErrorValue, type ErrorOf } from './errors.ts';
import { nameViolations } from './violations.ts';

/** Code as CloudFront keeps it, and the version that it belongs to. */
export interface StoredCode {
  bytes: Uint8Array;
  etag: string | undefined;
}

/** Reads one stage's code. */
export async function getFunction(
  { name, stage }: FunctionReference,
  context: Context,
): Promise<StoredCode | ErrorOf<(typeof readErrors)[number]>> {
  const call = { action: 'GetFunction', name, stage, writes: false };
  const violations = nameViolations(name);
  if (violations.length > 0) return invalidArgument({ ...call, violations }, context);
  const command = new GetFunctionCommand({ Name: name, Stage: stage });
  const got = await attempt({ ...call, expects: readErrors }, context, () =>
    context.cloudFront.send(command),
  );
  if (isErrorValue(got)) return got;
  return { bytes: got.FunctionCode ?? new Uint8Array(), etag: got.ETag };
}
