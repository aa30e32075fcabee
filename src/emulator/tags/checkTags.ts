import { AwsError, type AwsErrorCode } from '../awsError.ts';
import { limits } from '../limits.ts';
import type { Tag } from './tag.ts';

/**
 * Checks the tags that a request gives, together with those that the resource keeps, by AWS's usual rules (that CloudFront
 * has them is a guess). Throws `InvalidTagging`, or the error that the API model of the action has in its place.
 */
export function checkTags(
  given: readonly Tag[],
  kept: readonly Tag[] = [],
  code: AwsErrorCode = 'InvalidTagging',
): void {
  const keys = new Set(given.map(({ key }) => key));
  if (keys.size < given.length) throw new AwsError(code, 'A key must not be there twice.');
  if (given.some(({ key }) => /^aws:/i.test(key)))
    throw new AwsError(code, 'Keys must not begin with aws:.');
  if (given.length + kept.length > limits.tags)
    throw new AwsError(code, `A resource must have at most ${limits.tags} tags.`);
}
