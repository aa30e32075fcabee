import type { Context } from '../../context.ts';
import type { CloudFrontFunction } from '../../contract/schema.generated.ts';
import { describeFunction, type FunctionReference, type ReadError } from './describeFunction.ts';
import { isErrorValue } from '../errors.ts';
import { otherStage } from './cloudFrontFunction.ts';
import { findListed } from './listFunctions.ts';

/**
 * Gives the other stage of a function; null when there is none, as before the first publish. Asks the lists that the
 * request has read before it asks for the one function.
 */
export async function readCounterpart(
  { name, stage }: FunctionReference,
  context: Context,
): Promise<CloudFrontFunction | ReadError | null> {
  const reference = { name, stage: otherStage[stage] };
  const listed = await findListed(reference, context);
  if (listed !== undefined) return listed;
  const described = await describeFunction(reference, context);
  const isGone = isErrorValue(described) && described.errorCode === 'NoSuchFunctionExists';
  return isGone ? null : described;
}
