import { AwsError } from '../awsError.ts';
import type { Denial } from './iam.ts';

/**
 * Makes the error `AccessDenied` in AWS's words (IAM user guide, "Troubleshoot access denied error messages"). `arn` is
 * the caller's. `details` follow the action: the resource and the reason, each beginning with a space.
 */
export function accessDenied(arn: string, action: string, details: string): AwsError {
  return new AwsError(
    'AccessDenied',
    `User: ${arn} is not authorized to perform: ${action}${details}`,
  );
}

/** Gives the reason of a denial in AWS's words, for the details of `accessDenied`. */
export function denialReason({ by, isExplicit }: Denial, action: string): string {
  const article = by === 'identity-based' ? 'an' : 'a';
  return isExplicit
    ? ` with an explicit deny in ${article} ${by} policy`
    : ` because no ${by} policy allows the ${action} action`;
}
