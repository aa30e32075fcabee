import type { Context } from '../../context.ts';
import type { CloudFrontFunction, UpdateFunctionInput } from '../../contract/schema.generated.ts';
import { describeFunction, type ReadError } from './describeFunction.ts';
import { isErrorValue, type ErrorOf, type Target } from '../errors.ts';
import { runtimeNames, type Configuration } from './cloudFrontFunction.ts';
import { getFunction } from './getFunction.ts';
import { staleIfMatch } from '../refusal.ts';
import { codeBytes } from '../checks.ts';

/** Holds everything that an update sends. */
export interface Replacement {
  configuration: Configuration;
  code: Uint8Array;
  /** The version that is replaced, if it was read. */
  described?: CloudFrontFunction | undefined;
}

type Refused = ReadError | ErrorOf<'PreconditionFailed'>;

/**
 * Completes an update with the present values of the fields that it leaves out. Reads only those, and refuses when the
 * present version is not the caller's, so that nobody else's change is mixed in.
 */
export async function completeUpdate(
  input: UpdateFunctionInput,
  target: Target & { ifMatch: string },
  context: Context,
): Promise<Replacement | Refused> {
  const given = givenConfiguration(input);
  const described = isWhole(given) ? undefined : await readVersion(target, context);
  if (described && isErrorValue(described)) return described;
  const configuration = { ...described, ...given };
  if (!isWhole(configuration)) throw new Error('an update was left incomplete');
  if (input.code != null) return { configuration, code: codeBytes(input.code), described };
  const stored = await getFunction(target, context);
  if (isErrorValue(stored)) return stored;
  if (stored.etag !== target.ifMatch) return staleIfMatch(target, context);
  if (!described) return { configuration, code: stored.bytes };
  // A function that is deleted and created anew has the same ETags: both halves must be of one.
  context.reads.forget(target.name);
  const again = await readVersion(target, context);
  if (isErrorValue(again)) return again;
  const isOne = again.createdTime?.getTime() === described.createdTime?.getTime();
  return isOne ? { configuration, code: stored.bytes, described } : staleIfMatch(target, context);
}

/** Describes the version that the change is based on. */
async function readVersion(
  target: Target & { ifMatch: string },
  context: Context,
): Promise<CloudFrontFunction | Refused> {
  const described = await describeFunction(target, context);
  if (isErrorValue(described) || described.etag === target.ifMatch) return described;
  return staleIfMatch(target, context);
}

/** Gives those fields of the configuration that an input has. */
export function givenConfiguration({
  comment,
  runtime,
  keyValueStoreArns,
}: Omit<UpdateFunctionInput, 'name' | 'ifMatch'>): Partial<Configuration> {
  return {
    ...(comment != null && { comment }),
    ...(runtime != null && { runtimeName: runtimeNames[runtime] }),
    ...(keyValueStoreArns != null && { keyValueStoreArns }),
  };
}

function isWhole(given: Partial<Configuration>): given is Configuration {
  return given.comment != null && given.runtimeName != null && given.keyValueStoreArns != null;
}
