import type { Context } from '../../context.ts';
import type {
  PublishFunctionInput,
  PublishFunctionResult,
} from '../../contract/schema.generated.ts';
import { messageViolations, nameViolations } from '../checks.ts';
import { versionedRefusal } from '../refusal.ts';
import { explainConflict } from './explainConflict.ts';
import { loadRefusal } from './loadRefusal.ts';
import { publishContent } from './publishContent.ts';

/** Copies DEVELOPMENT to LIVE, unless CloudFront says that it cannot load the code, or does not say whether it can. */
export async function publishFunction(
  { name, ifMatch, force, message }: PublishFunctionInput,
  context: Context,
): Promise<PublishFunctionResult> {
  const target = {
    action: 'cloudfront:PublishFunction',
    right: 'PUBLISH',
    name,
    stage: 'DEVELOPMENT',
    ifMatch,
  } as const;
  const violations = [...nameViolations(name), ...messageViolations(message)];
  const refused = versionedRefusal(target, violations, context);
  if (refused) return refused;
  const unloadable = force ? undefined : await loadRefusal(target, context);
  if (unloadable) return explainConflict(unloadable, target, context);
  return publishContent(target, { message, forced: force }, context);
}
