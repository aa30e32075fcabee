import { limits } from '../limits.ts';
import type { FunctionRecord } from '../store.ts';
import type { ModelCheck } from '../validate.ts';
import { childOf, textOf, type XmlElement } from '../xml.ts';

/** The tags of a request, adding to the check what breaks the model. SDK: `TagKey`, `TagValue`. */
export function tagsFrom(root: XmlElement, check: ModelCheck): FunctionRecord['tags'] {
  const members = childOf(childOf(root, 'Tags'), 'Items')?.children ?? [];
  return members.map((member, index) => {
    const path = `tags.items.${index + 1}.member`;
    const key = textOf(member, 'Key');
    const value = textOf(member, 'Value') ?? '';
    const pattern = /^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$/u;
    check.text(`${path}.key`, key, { min: 1, max: limits.tagKeyCharacters, pattern });
    check.text(`${path}.value`, value, { max: limits.tagValueCharacters, pattern });
    return { key: key ?? '', value };
  });
}
