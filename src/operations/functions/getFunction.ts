import { GetFunctionCommand, type GetFunctionCommandOutput } from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type { FunctionCode, FunctionStage } from '../../contract/schema.generated.ts';
import { repeatThrottled } from '../budget.ts';
import { call } from '../call.ts';
import { readErrors, type FunctionReference, type ReadError } from './describeFunction.ts';
import { functionCode } from './cloudFrontFunction.ts';
import { refusal } from '../refusal.ts';
import { nameViolations } from '../checks.ts';

/** Holds code as CloudFront keeps it, and the version that it belongs to. */
export interface StoredCode {
  bytes: Uint8Array;
  etag: string;
  /** The same as the contract has it. */
  code: FunctionCode;
}

/** Gives the key of code among a request's reads. */
export const codeKey = (stage: FunctionStage) => `get ${stage}`;

function targetOf({ name, stage }: FunctionReference) {
  return { action: 'cloudfront:GetFunction', right: 'READ', name, stage } as const;
}

/** Reads one stage's code. Source: GetFunction, CloudFront API 2020-05-31. */
export async function getFunction(
  reference: FunctionReference,
  context: Context,
): Promise<StoredCode | ReadError> {
  const { name } = reference;
  const refused = refusal(targetOf(reference), nameViolations(name), context);
  return refused ?? getUnchecked(reference, context);
}

/** Does the same without the gateway's check, for a change that needs it. */
export async function getUnchecked(
  { name, stage, isRepeated }: FunctionReference,
  context: Context,
): Promise<StoredCode | ReadError> {
  const target = targetOf({ name, stage });
  const spec = {
    expects: readErrors,
    command: () => new GetFunctionCommand({ Name: name, Stage: stage }),
    read: storedCodeFrom,
  };
  const read = () => call(target, spec, context);
  return context.reads.once(name, codeKey(stage), () =>
    isRepeated ? repeatThrottled(read, context) : read(),
  );
}

/**
 * Reads code. Throws without an ETag: code is any bytes, so only the ETag tells CloudFront's answer from, for example,
 * a proxy's error page.
 */
function storedCodeFrom({ FunctionCode, ETag: etag }: GetFunctionCommandOutput): StoredCode {
  if (!etag) throw new Error('CloudFront gave code without an ETag');
  const bytes = FunctionCode ?? new Uint8Array();
  return { bytes, etag, code: functionCode(bytes) };
}
