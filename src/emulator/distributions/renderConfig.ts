import { childElement, type XmlElement } from '../parseXml.ts';
import { renderElement, renderTree } from '../renderXml.ts';

/**
 * Renders a configuration as it was sent. CloudFront adds its defaults to an answer; here only those are added without
 * which Terraform's provider ends.
 */
export function renderConfig(config: XmlElement): string {
  return renderElement('DistributionConfig', configMembers(config));
}

/** Renders the members of a configuration likewise. */
export function configMembers(config: XmlElement): string[] {
  const members = config.children.map(renderTree);
  const hasGroups = childElement(config, 'OriginGroups') !== undefined;
  return hasGroups
    ? members
    : [...members, renderElement('OriginGroups', [renderElement('Quantity', '0')])];
}
