import { etagOf } from '../etag.ts';
import { childElement, type XmlElement } from '../parseXml.ts';
import { renderElement, renderTree } from '../renderXml.ts';
import type { Store } from '../store.ts';
import { distributionArn, distributionStatus, type DistributionRecord } from './distribution.ts';

const noItems = renderElement('Quantity', '0');
/**
 * Holds what a summary says of members that the configuration lacks (SDK: `DistributionSummary`, which requires them; the
 * API reference has the defaults), in documented order.
 */
const members: readonly (readonly [string, string | string[] | undefined])[] = [
  ['Aliases', [noItems]],
  ['Origins', [noItems]],
  ['OriginGroups', undefined],
  ['DefaultCacheBehavior', []],
  ['CacheBehaviors', [noItems]],
  ['CustomErrorResponses', [noItems]],
  ['Comment', ''],
  ['PriceClass', 'PriceClass_All'],
  ['Enabled', 'false'],
  ['ViewerCertificate', [renderElement('CloudFrontDefaultCertificate', 'true')]],
  [
    'Restrictions',
    [renderElement('GeoRestriction', [renderElement('RestrictionType', 'none'), noItems])],
  ],
  ['WebACLId', ''],
  ['HttpVersion', 'http2'],
  ['IsIPV6Enabled', 'false'],
  ['Staging', 'false'],
  ['ConnectionMode', undefined],
  ['AnycastIpListId', undefined],
];

/** Renders the members of a `DistributionSummary`. */
export function distributionSummary(store: Store, record: DistributionRecord): string[] {
  const { id, domainName, config, version, lastModifiedTime } = record;
  return [
    renderElement('Id', id),
    renderElement('ARN', distributionArn(store.accountId, id)),
    renderElement('ETag', etagOf(version)),
    renderElement('Status', distributionStatus(record, store.now())),
    renderElement('LastModifiedTime', lastModifiedTime.toISOString()),
    renderElement('DomainName', domainName),
    ...members.map(([name, fallback]) => renderMember(childElement(config, name), name, fallback)),
  ];
}

function renderMember(
  given: XmlElement | undefined,
  name: string,
  fallback: string | string[] | undefined,
): string {
  return given ? renderTree(given) : renderElement(name, fallback);
}
