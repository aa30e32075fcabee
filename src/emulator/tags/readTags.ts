import { limits } from '../limits.ts';
import type { ModelCheck } from '../modelCheck.ts';
import { childElement, childText, type XmlElement } from '../parseXml.ts';
import type { Tag } from './tag.ts';

const pattern = /^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$/u;
/** Sets the constraint on a key (SDK: `TagKey`). */
const keyConstraint = { min: 1, max: limits.tagKeyCharacters, pattern };

/** Reads the tags of a request that creates something, and adds what breaks the API model to the check. */
export function readTags(root: XmlElement, check: ModelCheck): Tag[] {
  return readTagItems(childElement(root, 'Tags'), check);
}

/** Reads the items of `Tags`, and adds what breaks the API model to the check (SDK: `TagKey`, `TagValue`). */
export function readTagItems(tags: XmlElement | undefined, check: ModelCheck): Tag[] {
  const members = childElement(tags, 'Items')?.children ?? [];
  return members.map((member, index) => {
    const path = `tags.items.${index + 1}.member`;
    const key = childText(member, 'Key');
    const value = childText(member, 'Value') ?? '';
    check.text(`${path}.key`, key, keyConstraint);
    check.text(`${path}.value`, value, { max: limits.tagValueCharacters, pattern });
    return { key: key ?? '', value };
  });
}

/** Reads the items of `TagKeys` likewise. */
export function readTagKeys(tagKeys: XmlElement, check: ModelCheck): string[] {
  const members = childElement(tagKeys, 'Items')?.children ?? [];
  return members.map(({ text }, index) => {
    check.text(`tagKeys.items.${index + 1}.member`, text, keyConstraint);
    return text;
  });
}
