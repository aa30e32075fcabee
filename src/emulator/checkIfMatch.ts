import { AwsError } from './awsError.ts';
import { etagOf, isETag } from './etag.ts';

/**
 * Checks `If-Match` against the ETag of a version. Throws `InvalidIfMatchVersion` when it is missing or not an ETag,
 * and `PreconditionFailed` when it is the ETag of another version (observed).
 */
export function checkIfMatch(ifMatch: string | undefined, { version }: { version: number }): void {
  if (ifMatch === undefined || !isETag(ifMatch)) throw new AwsError('InvalidIfMatchVersion');
  if (ifMatch !== etagOf(version)) throw new AwsError('PreconditionFailed');
}
