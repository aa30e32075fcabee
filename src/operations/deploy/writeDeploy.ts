import type { Context } from '../../context.ts';
import { audited, type MutationInput } from '../audit.ts';
import { isErrorValue, type ErrorValue } from '../errors.ts';
import { present } from '../functions/cloudFrontFunction.ts';
import { replaceOrCreate } from '../functions/replaceOrCreate.ts';
import type { Deploy, Written } from './deploy.ts';
import { findEarlierWrite } from './findEarlierWrite.ts';

/** Holds what the audit log tells of the input. */

/** Writes the content to DEVELOPMENT, unless an earlier request with the same input has. */
export async function writeDeploy(
  { input, target, prepared }: Omit<Deploy, 'written'>,
  context: Context,
): Promise<Written | ErrorValue> {
  if (prepared.earlier) return prepared.earlier;
  const { name, ifMatch, message = null, code } = input;
  const { content } = prepared;
  const whole = { ...content, reason: { message } };
  const run = audited<MutationInput, Awaited<ReturnType<typeof replaceOrCreate>>>(
    ifMatch == null ? 'CreateFunction' : 'UpdateFunction',
    () => replaceOrCreate(target, whole, context),
  );
  const written = await run({ name, ifMatch, message, code: code ?? null }, context);
  if (!isErrorValue(written)) {
    const { function: self, recovered, version = null } = written;
    const etag = present(self.etag ?? undefined);
    return { function: { ...self, etag }, recovered, version, resumed: false };
  }
  const isConflict = ['PreconditionFailed', 'FunctionAlreadyExists'].includes(written.errorCode);
  const isKnown = 'outcome' in written && written.outcome === 'NOT_APPLIED';
  if (!isConflict || !isKnown) return written;
  return (await findEarlierWrite(input, target, context))?.earlier ?? written;
}
