import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Attribute, Item } from '../table.ts';

/** Writes an item as DynamoDB's attributes: `{"n": {"N": "7"}}`. Leaves out what is undefined. */
export function toAttributes(item: Item): Record<string, AttributeValue> {
  const defined = Object.entries<Attribute | undefined>(item).filter(
    (entry): entry is [string, Attribute] => entry[1] !== undefined,
  );
  return Object.fromEntries(defined.map(([name, value]) => [name, toAttribute(value)]));
}

/** Writes one value. */
export function toAttribute(value: Attribute): AttributeValue {
  if (value === null) return { NULL: true };
  if (value instanceof Uint8Array) return { B: value };
  if (Array.isArray(value)) return { L: value.map(toAttribute) };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  return { M: toAttributes(value) };
}

/** Reads an item from DynamoDB's attributes. Throws at a type that `toAttributes` does not write. */
export function fromAttributes(attributes: Record<string, AttributeValue>): Item {
  const entries = Object.entries(attributes);
  return Object.fromEntries(entries.map(([name, value]) => [name, fromAttribute(value)]));
}

function fromAttribute({ S, N, BOOL, NULL, B, L, M }: AttributeValue): Attribute {
  if (S !== undefined) return S;
  if (N !== undefined) return Number(N);
  if (BOOL !== undefined) return BOOL;
  if (NULL !== undefined) return null;
  if (B !== undefined) return B;
  if (L !== undefined) return L.map(fromAttribute);
  if (M !== undefined) return fromAttributes(M);
  throw new Error('an attribute has a type that the history does not write');
}
