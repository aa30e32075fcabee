import type { Context } from '../../context.ts';
import type { UpdateFunctionInput } from '../../contract/schema.generated.ts';
import { describeFunction, type ReadError } from './describeFunction.ts';
import { isErrorValue, type ErrorOf, type Target } from '../errors.ts';
import type { Configuration } from './functionSummary.ts';
import { getFunction } from './getFunction.ts';
import { staleIfMatch } from '../refusal.ts';
import { codeBytes } from '../checks.ts';

/** Is everything that an update sends. */
export interface Replacement {
  configuration: Configuration;
  code: Uint8Array;
}

/**
 * Fills what the input leaves out with what is there now. Reads only what is missing, and takes it only when it is of
 * the caller's version, so another's change is never mixed in.
 */
export async function completeUpdate(
  input: UpdateFunctionInput,
  target: Target & { ifMatch: string },
  context: Context,
): Promise<Replacement | ReadError | ErrorOf<'PreconditionFailed' | 'InvalidIfMatchVersion'>> {
  const given = givenConfiguration(input);
  const code = input.code == null ? undefined : codeBytes(input.code);
  const [described, stored] = await Promise.all([
    isWhole(given) ? undefined : describeFunction(target, context),
    code ? undefined : getFunction(target, context),
  ]);
  if (described && isErrorValue(described)) return described;
  if (stored && isErrorValue(stored)) return stored;
  const isStale = [described, stored].some((read) => read && read.etag !== target.ifMatch);
  if (isStale) return staleIfMatch(target, context);
  const configuration = { ...described, ...given };
  const bytes = code ?? stored?.bytes;
  if (!isWhole(configuration) || !bytes) throw new Error('an update was left incomplete');
  return { configuration, code: bytes };
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
