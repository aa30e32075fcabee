import { limits } from './limits.ts';
import type { ModelCheck } from './modelCheck.ts';
import { childElement, childText, type XmlElement } from './parseXml.ts';
import type { Tag } from './tag.ts';

/** Reads the tags of a request and adds what breaks the API model to the check (SDK: `TagKey`, `TagValue`). */
export function readTags(root: XmlElement, check: ModelCheck): Tag[] {
  const members = childElement(childElement(root, 'Tags'), 'Items')?.children ?? [];
  return members.map((member, index) => {
    const path = `tags.items.${index + 1}.member`;
    const key = childText(member, 'Key');
    const value = childText(member, 'Value') ?? '';
    const pattern = /^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$/u;
    check.text(`${path}.key`, key, { min: 1, max: limits.tagKeyCharacters, pattern });
    check.text(`${path}.value`, value, { max: limits.tagValueCharacters, pattern });
    return { key: key ?? '', value };
  });
}
