import type { XmlElement } from '../parseXml.ts';
import type { DistributionRecord } from './distribution.ts';

/** Describes a distribution in the state file. */
export interface SavedDistribution extends Omit<
  DistributionRecord,
  'lastModifiedTime' | 'deployedTime'
> {
  lastModifiedTime: string;
  deployedTime: string;
}

/** Gives a distribution as the state file holds it. */
export function savedDistribution(record: DistributionRecord): SavedDistribution {
  return {
    ...record,
    lastModifiedTime: record.lastModifiedTime.toISOString(),
    deployedTime: record.deployedTime.toISOString(),
  };
}

/** Restores a distribution. Throws when a member is missing or of another type. */
export function restoredDistribution(saved: SavedDistribution): DistributionRecord {
  const { id, domainName, tags, config, version } = saved;
  const texts = [id, domainName, ...tags.flatMap(({ key, value }) => [key, value])];
  const isWhole = texts.every((text) => typeof text === 'string') && Number.isInteger(version);
  if (!isWhole || !isElement(config)) throw new TypeError('no distribution');
  const [lastModifiedTime, deployedTime] = [
    restoredTime(saved.lastModifiedTime),
    restoredTime(saved.deployedTime),
  ];
  return { id, domainName, tags, config, version, lastModifiedTime, deployedTime };
}

function isElement({ name, text, children }: XmlElement): boolean {
  return typeof name === 'string' && typeof text === 'string' && children.every(isElement);
}

function restoredTime(text: string): Date {
  const time = new Date(text);
  time.toISOString(); // throws when it is no date
  return time;
}
