import type {
  ChangeEntriesInput,
  KeyValueEntryInput,
  Violation,
} from '../../contract/schema.generated.ts';
import { violation } from '../checks.ts';
import { maxChanges, maxKeyBytes, maxValueBytes } from '../limits.ts';

const surrogates = 'must hold no lone surrogates: they have no UTF-8 form';

/** Lists what is wrong with a key. CloudFront counts the bytes of its UTF-8 form. */
export function keyViolations(path: string, key: string): Violation[] {
  if (key === '') return [violation(path, 'MIN_LENGTH', 'must have at least 1 character')];
  if (!key.isWellFormed()) return [violation(path, 'PATTERN', surrogates)];
  if (Buffer.byteLength(key) <= maxKeyBytes) return [];
  return [violation(path, 'MAX_LENGTH', `must have at most ${maxKeyBytes} bytes`)];
}

/** Lists what is wrong with an entry that is to be written. */
export function entryViolations(path: string, { key, value }: KeyValueEntryInput): Violation[] {
  return [...keyViolations(`${path}.key`, key), ...valueViolations(`${path}.value`, value)];
}

function valueViolations(path: string, value: string): Violation[] {
  if (!value.isWellFormed()) return [violation(path, 'PATTERN', surrogates)];
  if (Buffer.byteLength(value) <= maxValueBytes) return [];
  return [violation(path, 'MAX_LENGTH', `must have at most ${maxValueBytes} bytes`)];
}

/** Lists what is wrong with changes that are made together. */
export function changeViolations({ puts, deletes }: ChangeEntriesInput): Violation[] {
  const [putList, deleteList] = [puts ?? [], deletes ?? []];
  const count = putList.length + deleteList.length;
  if (count === 0) return [violation('puts', 'RANGE', 'must have an entry, or deletes a key')];
  if (count > maxChanges)
    return [violation('puts', 'RANGE', `must have at most ${maxChanges} entries with deletes`)];
  const places = [
    ...putList.map(({ key }, index) => ({ key, path: `puts.${index}.key` })),
    ...deleteList.map((key, index) => ({ key, path: `deletes.${index}` })),
  ];
  const seen = new Set<string>();
  return [
    ...putList.flatMap((entry, index) => entryViolations(`puts.${index}`, entry)),
    ...deleteList.flatMap((key, index) => keyViolations(`deletes.${index}`, key)),
    ...places.flatMap(({ key, path }) => {
      const isTwice = seen.has(key);
      seen.add(key);
      return isTwice ? [violation(path, 'PATTERN', 'must not be there twice')] : [];
    }),
  ];
}

/** Tells whether a key cannot be read alone: in a path it would be a dot segment (RFC 3986, section 5.2.4). */
export function isDotSegment(key: string): boolean {
  return key === '.' || key === '..';
}
