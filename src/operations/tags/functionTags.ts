import {
  ListTagsForResourceCommand,
  type ListTagsForResourceCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type { CloudFrontFunction, Tag } from '../../contract/schema.generated.ts';
import { call } from '../call.ts';
import { errorValue, isErrorValue, type Target } from '../errors.ts';
import { describeFunction, readErrors, type ReadError } from '../functions/describeFunction.ts';

/** Identifies a function whose tags are read: by its ARN, as CloudFront does, and by its name. */
type TaggedFunction = Pick<CloudFrontFunction, 'name' | 'arn'>;

/** Reads a function's tags, once for both of its stages. Source: ListTagsForResource, CloudFront API 2020-05-31. */
export function readTags(
  { name, arn }: TaggedFunction,
  context: Context,
): Promise<Tag[] | ReadError> {
  return context.reads.once(name, 'tags', () => readTagsAnew({ name, arn }, context));
}

/** Reads them whether the request has read them before or not. */
export async function readTagsAnew(
  { name, arn }: TaggedFunction,
  context: Context,
): Promise<Tag[] | ReadError> {
  const target: Target = {
    action: 'cloudfront:ListTagsForResource',
    right: 'READ',
    name,
    stage: 'DEVELOPMENT',
  };
  const command = () => new ListTagsForResourceCommand({ Resource: arn });
  const read = await call(target, { expects: readErrors, command, read: readList }, context);
  return isErrorValue(read) ? orGone(target, read) : read;
}

/** Says that the function is gone where CloudFront, asked about tags, says so of a resource. */
export function orGone(target: Target, error: ReadError): ReadError {
  const isGone = error.__typename === 'AwsRefusal' && error.awsCode === 'NoSuchResource';
  if (!isGone) return error;
  const { message, requestId } = error;
  return errorValue('NoSuchFunctionExists', { ...target, message, requestId });
}

/** Lists the tags of a function of which it is not known that it is there, and that the caller may read it. */
export async function listFunctionTags(
  { name }: { name: string },
  context: Context,
): Promise<Tag[] | ReadError> {
  const found = await describeFunction({ name, stage: 'DEVELOPMENT' }, context);
  return isErrorValue(found) ? found : readTags(found, context);
}

function readList({ Tags }: ListTagsForResourceCommandOutput): Tag[] {
  if (!Tags) throw new Error('CloudFront gave no tags');
  const tags = (Tags.Items ?? []).map(({ Key: key = '', Value: value = '' }) => tagOf(key, value));
  return tags.toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

/** Makes a tag of the contract. */
export function tagOf(key: string, value: string): Tag {
  return { __typename: 'Tag', key, value };
}
