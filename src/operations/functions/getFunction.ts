import { GetFunctionCommand, type GetFunctionCommandOutput } from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type { FunctionStage } from '../../contract/schema.generated.ts';
import { call } from '../call.ts';
import { readErrors, type FunctionReference, type ReadError } from './describeFunction.ts';
import { refusal } from '../refusal.ts';
import { nameViolations } from '../checks.ts';

/** Code as CloudFront keeps it, and the version that it belongs to. */
export interface StoredCode {
  bytes: Uint8Array;
  etag: string;
}

/** Under which code is kept among a request's reads. */
export const codeKey = (stage: FunctionStage) => `get ${stage}`;

/** Reads one stage's code. Source: GetFunction, CloudFront API 2020-05-31. */
export async function getFunction(
  { name, stage }: FunctionReference,
  context: Context,
): Promise<StoredCode | ReadError> {
  const target = { action: 'cloudfront:GetFunction', name, stage };
  const refused = refusal(target, nameViolations(name), context);
  if (refused) return refused;
  const spec = {
    expects: readErrors,
    command: () => new GetFunctionCommand({ Name: name, Stage: stage }),
    read: readCode,
  };
  return context.reads.once(name, codeKey(stage), () => call(target, spec, context));
}

/** Code is any bytes: only the ETag tells CloudFront's answer from another's, a proxy's error page for example. */
function readCode({ FunctionCode: bytes, ETag: etag }: GetFunctionCommandOutput): StoredCode {
  if (etag === undefined) throw new Error('CloudFront gave code without an ETag');
  return { bytes: bytes ?? new Uint8Array(), etag };
}
