import type { Context } from '../context.ts';
import type { CloudFrontFunction, UpdateFunctionInput } from '../schema.generated.ts';
import { describeFunction } from './describeFunction.ts';
import { errorValue, isErrorValue, type ErrorOf, type Failure } from './errors.ts';
import { functionCode } from './functionCode.ts';
import type { Configuration } from './functionSummary.ts';
import { getFunction, type StoredCode } from './getFunction.ts';
import { etagForm } from './limits.ts';
import { codeBytes } from './violations.ts';

/** Everything that an update sends. */
export interface Replacement {
  configuration: Configuration;
  code: Uint8Array;
}

export type UpdateCall = Omit<Failure, 'message' | 'requestId'> & { ifMatch: string };
type ReadError = Extract<Awaited<ReturnType<typeof describeFunction>>, { requestId: string }>;
type IfMatchError = ErrorOf<'PreconditionFailed' | 'InvalidIfMatchVersion'>;

/**
 * Fills what the input leaves out with what is there now. Reads only what is missing, and takes it only when it is of
 * the caller's version, so another's change is never mixed in.
 */
export async function completeUpdate(
  input: UpdateFunctionInput,
  call: UpdateCall,
  context: Context,
): Promise<Replacement | ReadError | IfMatchError> {
  const given = givenConfiguration(input);
  const code = input.code == null ? undefined : codeBytes(input.code);
  const [described, stored] = await Promise.all([
    isWhole(given) ? undefined : describeFunction(call, context),
    code ? undefined : getFunction(call, context),
  ]);
  if (described && isErrorValue(described)) return described;
  if (stored && isErrorValue(stored)) return stored;
  const isStale = [described, stored].some((read) => read && read.etag !== call.ifMatch);
  if (isStale) return refusedIfMatch(call, context, withCode(described, stored));
  const configuration = { ...described, ...given };
  const bytes = code ?? stored?.bytes;
  if (!isWhole(configuration) || !bytes) throw new Error('an update was left incomplete');
  return { configuration, code: bytes };
}

/** What is there now, as far as it has been read: the code too when it is of the same version. */
function withCode(
  described: CloudFrontFunction | undefined,
  stored: StoredCode | undefined,
): CloudFrontFunction | undefined {
  if (!described || !stored || stored.etag !== described.etag) return described;
  return { ...described, code: functionCode(stored.bytes) };
}

function givenConfiguration(input: UpdateFunctionInput): Partial<Configuration> {
  const { comment, runtime, keyValueStoreArns } = input;
  return {
    ...(comment != null && { comment }),
    ...(runtime != null && { runtime }),
    ...(keyValueStoreArns != null && { keyValueStoreArns }),
  };
}

function isWhole(given: Partial<Configuration>): given is Configuration {
  return given.comment != null && given.runtime != null && given.keyValueStoreArns != null;
}

/** What CloudFront would say of an `ifMatch` that is not the present version: outdated, or never one. */
export function refusedIfMatch(
  call: UpdateCall,
  { requestId }: Context,
  current?: CloudFrontFunction,
): IfMatchError {
  if (!etagForm.test(call.ifMatch)) {
    const message = 'The If-Match version is missing or not valid for the resource.';
    return errorValue('InvalidIfMatchVersion', { ...call, message, requestId });
  }
  const message = 'The function has changed since this ifMatch was read.';
  const value = errorValue('PreconditionFailed', { ...call, message, requestId });
  return current ? { ...value, current } : value;
}
