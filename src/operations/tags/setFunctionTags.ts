import type { Context } from '../../context.ts';
import type {
  SetFunctionTagsInput,
  SetFunctionTagsResult,
  Tag,
  TagInput,
} from '../../contract/schema.generated.ts';
import { nameViolations, tagViolations } from '../checks.ts';
import { errorValue, isErrorValue, type ErrorValue, type Target } from '../errors.ts';
import { describeUnchecked, type ReadError } from '../functions/describeFunction.ts';
import { isOfAws, maxTags } from '../limits.ts';
import { refusal } from '../refusal.ts';
import { readTagsAnew, tagOf } from './functionTags.ts';
import { addStep, isSame, removeStep, writeTags, type TagStep } from './writeTags.ts';

/**
 * Gives a function these tags in place of all others but AWS's own. Sources: ListTagsForResource, TagResource and
 * UntagResource, CloudFront API 2020-05-31, which has no change of both kinds.
 */
export async function setFunctionTags(
  { name, tags }: SetFunctionTagsInput,
  context: Context,
): Promise<SetFunctionTagsResult> {
  const target = {
    action: 'cloudfront:TagResource',
    right: 'WRITE',
    name,
    stage: 'DEVELOPMENT',
  } as const;
  const refused = refusal(target, [...nameViolations(name), ...tagViolations(tags)], context);
  if (refused) return refused;
  const found = await describeUnchecked(target, context);
  if (isErrorValue(found)) return found;
  const before = await readTagsAnew(found, context);
  if (isErrorValue(before)) return before;
  const written = await writeAll(
    { ...target, arn: found.arn },
    stepsOf(found.arn, before, tags),
    context,
  );
  if (isErrorValue(written)) return written;
  const kept = before.filter(({ key }) => isOfAws(key));
  const now = [...kept, ...tags.map(({ key, value }) => tagOf(key, value))];
  return {
    __typename: 'SetFunctionTagsSuccess',
    name,
    tags: now.toSorted((one, other) => (one.key < other.key ? -1 : 1)),
    previousTags: before,
    recovered: written.recovered,
  };
}

/**
 * Gives the steps from the present tags to others: first those that are added, so that none is missing in between, unless
 * there is no room for both.
 */
function stepsOf(arn: string, before: readonly Tag[], tags: readonly TagInput[]): TagStep[] {
  const added = tags.filter((tag) => !before.some((present) => isSame(present, tag)));
  const removed = before
    .map(({ key }) => key)
    .filter((key) => !isOfAws(key) && !tags.some((tag) => tag.key === key));
  const steps = [
    ...(added.length > 0 ? [addStep(arn, added)] : []),
    ...(removed.length > 0 ? [removeStep(arn, removed)] : []),
  ];
  // CloudFront refuses too many, so nothing is to be removed before.
  const mayFit = tags.length <= maxTags;
  const isRoom = removed.length + tags.length <= maxTags;
  return mayFit && !isRoom ? steps.toReversed() : steps;
}

async function writeAll(
  target: Target & { arn: string },
  steps: readonly TagStep[],
  context: Context,
): Promise<{ recovered: boolean } | ReadError> {
  let recovered = false;
  for (const [index, step] of steps.entries()) {
    const written = await writeTags(target, step, context);
    if (isErrorValue(written)) return index === 0 ? written : halfDone(target, written);
    recovered ||= written.recovered;
  }
  return { recovered };
}

/** Tells of a change that has stopped after its first step. Sent again, it is completed. */
function halfDone({ arn: _, ...target }: Target & { arn: string }, error: ErrorValue): ReadError {
  const message = `One of two steps was made, the other was not: ${error.message}`;
  const { requestId } = error;
  return errorValue('ServiceUnavailable', { ...target, message, requestId, isInDoubt: true });
}
