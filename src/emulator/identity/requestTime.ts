import { AwsError } from '../awsError.ts';
import { headerValue, type HttpRequest } from '../httpMessages.ts';

/** Sets the largest clock skew of a request (IAM user guide, "Elements of an AWS API request signature"). */
const maxSkewMs = 5 * 60 * 1000;

/**
 * Gives a request's `x-amz-date`. `date` is that of the signature's scope. Throws `IncompleteSignature` for another form
 * or day, and `SignatureDoesNotMatch` for a clock skew of more than five minutes.
 */
export function requestTime(request: HttpRequest, date: string, now: Date): string {
  const time = headerValue(request, 'x-amz-date') ?? '';
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time) ?? [];
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(instant) || !time.startsWith(date)) throw new AwsError('IncompleteSignature');
  const aheadMs = instant - now.getTime();
  if (Math.abs(aheadMs) > maxSkewMs) {
    const problem = aheadMs < 0 ? 'Signature expired' : 'Signature not yet current';
    throw new AwsError('SignatureDoesNotMatch', `${problem}: ${time}`);
  }
  return time;
}
