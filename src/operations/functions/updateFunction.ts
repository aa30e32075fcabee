import type { Context } from '../../context.ts';
import type { UpdateFunctionInput, UpdateFunctionResult } from '../../contract/schema.generated.ts';
import { functionViolations } from '../checks.ts';
import { isErrorValue } from '../errors.ts';
import { versionedRefusal } from '../refusal.ts';
import { associationRefusal } from './associationRefusal.ts';
import { completeUpdate } from './completeUpdate.ts';
import { replaceContent } from './replaceContent.ts';

/**
 * Changes DEVELOPMENT's code and configuration. CloudFront replaces all of it, so what the input leaves out is read
 * first and sent again, under the caller's `ifMatch`: 1 request when all is given, else at most 4.
 * Source: UpdateFunction, CloudFront API 2020-05-31.
 */
export async function updateFunction(
  input: UpdateFunctionInput,
  context: Context,
): Promise<UpdateFunctionResult> {
  const { name, ifMatch, message } = input;
  const target = {
    action: 'cloudfront:UpdateFunction',
    right: 'WRITE',
    name,
    stage: 'DEVELOPMENT',
    ifMatch,
  } as const;
  const refused =
    versionedRefusal(target, functionViolations(input), context) ??
    (await associationRefusal(target, input.keyValueStoreArns ?? [], context));
  if (refused) return refused;
  const replacement = await completeUpdate(input, target, context);
  if (isErrorValue(replacement)) return replacement;
  return replaceContent(target, { ...replacement, reason: { message } }, context);
}
