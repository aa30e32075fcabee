import type { StsRequest } from './stsRequest.ts';
import { element } from '../xml.ts';

/** Needs no permission (API reference). */
export function getCallerIdentity({ caller }: StsRequest): string[] {
  const { arn, userId, accountId } = caller;
  return [element('Arn', arn), element('UserId', userId), element('Account', accountId)];
}
