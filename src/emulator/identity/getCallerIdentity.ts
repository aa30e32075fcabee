import { renderElement } from '../renderXml.ts';
import type { StsRequest } from './stsRequest.ts';

/** Gives the signer's identity. No permission is needed (API reference). */
export function getCallerIdentity({ caller }: StsRequest): string[] {
  const { arn, userId, accountId } = caller;
  return [
    renderElement('Arn', arn),
    renderElement('UserId', userId),
    renderElement('Account', accountId),
  ];
}
