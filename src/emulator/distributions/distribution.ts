import type { XmlElement } from '../parseXml.ts';
import { renderElement } from '../renderXml.ts';
import type { Tag } from '../tags/tag.ts';
import { renderConfig } from './renderConfig.ts';

/** Describes a distribution of the account. Its ETag follows from `version`. */
export interface DistributionRecord {
  id: string;
  domainName: string;
  tags: Tag[];
  /** The element `DistributionConfig`, as it was sent. */
  config: XmlElement;
  version: number;
  lastModifiedTime: Date;
  /** When it is no longer InProgress. */
  deployedTime: Date;
}

/** Represents the state of a distribution's deployment. */
export type DistributionStatus = 'InProgress' | 'Deployed';

/** Gives the ARN of a distribution. */
export function distributionArn(accountId: string, id: string): string {
  return `arn:aws:cloudfront::${accountId}:distribution/${id}`;
}

/** Gives the status at this moment. The answer to a change says InProgress whatever the time. */
export function distributionStatus({ deployedTime }: DistributionRecord, now: Date) {
  return now < deployedTime ? 'InProgress' : 'Deployed';
}

/** Renders the members of a `Distribution`, in documented order. */
export function distributionMembers(
  accountId: string,
  { id, domainName, config, lastModifiedTime }: DistributionRecord,
  status: DistributionStatus,
): string[] {
  return [
    renderElement('Id', id),
    renderElement('ARN', distributionArn(accountId, id)),
    renderElement('Status', status),
    renderElement('LastModifiedTime', lastModifiedTime.toISOString()),
    renderElement('InProgressInvalidationBatches', '0'),
    renderElement('DomainName', domainName),
    ...['ActiveTrustedSigners', 'ActiveTrustedKeyGroups'].map((name) =>
      renderElement(name, [renderElement('Enabled', 'false'), renderElement('Quantity', '0')]),
    ),
    renderConfig(config),
  ];
}
