import { childElement, childText, type XmlElement } from '../parseXml.ts';
import { functionArn, type Store } from '../store.ts';
import type { DistributionRecord } from './distribution.ts';

/** Describes a cache behavior of a distribution. */
interface Behavior {
  element: XmlElement;
  /** Its place in the API model's notation. */
  path: string;
  isDefault: boolean;
}

/** Gives the members of the element `Items` of a list. */
export function itemsOf(list: XmlElement | undefined): XmlElement[] {
  return childElement(list, 'Items')?.children ?? [];
}

/** Lists the cache behaviors of a configuration, the default one first. */
export function behaviorsOf(config: XmlElement): Behavior[] {
  const first = childElement(config, 'DefaultCacheBehavior');
  const path = 'distributionConfig.defaultCacheBehavior';
  const others = itemsOf(childElement(config, 'CacheBehaviors')).map((element, index) => ({
    element,
    path: `distributionConfig.cacheBehaviors.items.${index + 1}.member`,
    isDefault: false,
  }));
  return first ? [{ element: first, path, isDefault: true }, ...others] : others;
}

/** Lists the event types and functions of one cache behavior. */
export function associationsOf(behavior: XmlElement): { arn: string; eventType: string }[] {
  return itemsOf(childElement(behavior, 'FunctionAssociations')).map((item) => ({
    arn: childText(item, 'FunctionARN') ?? '',
    eventType: childText(item, 'EventType') ?? '',
  }));
}

/** Gives the ARNs of the functions that a configuration uses. */
export function functionsOf(config: XmlElement): Set<string> {
  const associations = behaviorsOf(config).flatMap(({ element }) => associationsOf(element));
  return new Set(associations.map(({ arn }) => arn));
}

/** Lists the distributions that use a function. */
export function distributionsWith(store: Store, name: string): DistributionRecord[] {
  const arn = functionArn(store, name);
  return [...store.distributions.values()].filter(({ config }) => functionsOf(config).has(arn));
}

/** Counts the distributions that use a function, with those that the option `associate` stands in for. */
export function countUses(store: Store, name: string): number {
  return distributionsWith(store, name).length + (store.associations.get(name) ?? 0);
}
