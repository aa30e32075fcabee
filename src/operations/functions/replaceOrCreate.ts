import type { Context } from '../../context.ts';
import type { Target } from '../errors.ts';
import type { Replacement } from './completeUpdate.ts';
import { createContent } from './createContent.ts';
import { replaceContent, type Reason } from './replaceContent.ts';

/** Gives what is asked for: a new function where `ifMatch` is null, otherwise another content of the one there. */
export function contentTarget({
  name,
  ifMatch,
}: {
  name: string;
  ifMatch?: string | null | undefined;
}): Target {
  const written = { name, stage: 'DEVELOPMENT' } as const;
  return ifMatch == null
    ? { ...written, action: 'cloudfront:CreateFunction', right: 'CREATE' }
    : { ...written, action: 'cloudfront:UpdateFunction', right: 'WRITE', ifMatch };
}

/** Replaces DEVELOPMENT's content under the target's `ifMatch`, or creates the function where it has none. */
export function replaceOrCreate(
  target: Target,
  content: Replacement & { reason: Reason },
  context: Context,
): ReturnType<typeof createContent | typeof replaceContent> {
  const { ifMatch } = target;
  return ifMatch === undefined
    ? createContent(target, content, context)
    : replaceContent({ ...target, ifMatch }, content, context);
}
