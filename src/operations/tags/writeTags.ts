import {
  TagResourceCommand,
  UntagResourceCommand,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-cloudfront';
import { readBackMs, type MakeCommand } from '../../aws/send.ts';
import type { Context } from '../../context.ts';
import type { Tag, TagInput } from '../../contract/schema.generated.ts';
import { callOnce, type Called } from '../call.ts';
import { concludeWrite, type Truth, type Written } from '../concludeWrite.ts';
import { isErrorValue, type Target } from '../errors.ts';
import { readErrors, type ReadError } from '../functions/describeFunction.ts';
import { readLeniently } from '../readLeniently.ts';
import { orGone, readTagsAnew } from './functionTags.ts';

/** Describes one of the two writes of which a change of tags consists. */
export interface TagStep {
  action: 'cloudfront:TagResource' | 'cloudfront:UntagResource';
  call: (target: Target, context: Context) => Promise<Called<object, (typeof readErrors)[number]>>;
  /** Tells whether the tags are as the step leaves them. */
  isDone: (tags: readonly Tag[]) => boolean;
}

function caller<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
  command: MakeCommand<Input, Answer>,
): TagStep['call'] {
  const spec = { expects: readErrors, command, read: readDone };
  return (target, context) => callOnce({ ...target, writes: true }, spec, context);
}

function readDone({ $metadata }: ServiceOutputTypes): object {
  // An answer without a body says only by its status that it is CloudFront's.
  if ($metadata.httpStatusCode !== 204) throw new Error('this answers no change of tags');
  return {};
}

/** Makes the step that adds tags, and replaces the values of those that are there. */
export function addStep(arn: string, added: readonly TagInput[]): TagStep {
  const Items = added.map(({ key: Key, value: Value }) => ({ Key, Value }));
  return {
    action: 'cloudfront:TagResource',
    call: caller(() => new TagResourceCommand({ Resource: arn, Tags: { Items } })),
    isDone: (tags) => added.every((one) => tags.some((tag) => isSame(tag, one))),
  };
}

/** Makes the step that removes tags. */
export function removeStep(arn: string, keys: readonly string[]): TagStep {
  return {
    action: 'cloudfront:UntagResource',
    call: caller(() => new UntagResourceCommand({ Resource: arn, TagKeys: { Items: [...keys] } })),
    isDone: (tags) => !tags.some(({ key }) => keys.includes(key)),
  };
}

/** Tells whether two tags have the same key and value. */
export function isSame(one: TagInput, other: TagInput): boolean {
  return one.key === other.key && one.value === other.value;
}

/** Carries out a step, and finds out by the tags what became of it when its answer is lost. It may be sent again. */
export async function writeTags(
  target: Target & { arn: string },
  { action, call, isDone }: TagStep,
  context: Context,
): Promise<Written<object> | ReadError> {
  const { arn, ...place } = { ...target, action };
  const truth = async (): Promise<Truth<object>> => {
    const read = () => readTagsAnew({ name: place.name, arn }, context);
    const tags = await readLeniently(read, context);
    if (!tags || isErrorValue(tags)) return 'UNREADABLE';
    return isDone(tags) ? { done: {} } : 'UNCHANGED';
  };
  const { result } = await concludeWrite(place, {
    call: () => call(place, context),
    truth,
    isTimeLeft: () => context.deadlineMs - Date.now() > 2 * readBackMs,
  });
  return isErrorValue(result) ? orGone(place, result) : result;
}
