import { AwsError } from '../awsError.ts';
import { childElement, type XmlElement } from '../parseXml.ts';
import type { Store } from '../store.ts';
import { itemsOf } from './functionAssociations.ts';

/** Checks that no other distribution has one of the configuration's aliases. Throws `CNAMEAlreadyExists`. */
export function checkAliases(config: XmlElement, store: Store, id?: string): void {
  const wanted = new Set(aliasesOf(config));
  const others = [...store.distributions.values()].filter((other) => other.id !== id);
  if (others.some((other) => aliasesOf(other.config).some((alias) => wanted.has(alias))))
    throw new AwsError('CNAMEAlreadyExists');
}

function aliasesOf(config: XmlElement): string[] {
  return itemsOf(childElement(config, 'Aliases')).map(({ text }) => text.toLowerCase());
}
