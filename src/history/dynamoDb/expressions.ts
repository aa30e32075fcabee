import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { toAttribute } from './attributes.ts';
import type { Attribute, Item } from '../table.ts';

/**
 * Collects the names and values of an expression. Names always stand for themselves by a `#` name, because many are reserved
 * words, such as `state`, `at` and `until` (DynamoDB developer guide, "Reserved words").
 */
export class Placeholders {
  readonly #names = new Map<string, string>();
  readonly #values = new Map<string, AttributeValue>();

  /** Gives what stands for the name of an attribute. */
  name(name: string): string {
    const known = [...this.#names].find(([, each]) => each === name);
    if (known) return known[0];
    const placeholder = `#n${this.#names.size}`;
    this.#names.set(placeholder, name);
    return placeholder;
  }

  /** Gives what stands for a value. */
  value(value: Attribute): string {
    const placeholder = `:v${this.#values.size}`;
    this.#values.set(placeholder, toAttribute(value));
    return placeholder;
  }

  /** Gives the members of a command's input. */
  get input() {
    return {
      ExpressionAttributeNames: Object.fromEntries(this.#names),
      ...(this.#values.size > 0 && { ExpressionAttributeValues: Object.fromEntries(this.#values) }),
    };
  }
}

/** Describes a change of an item of which all attributes of `ifEquals` have these values. */
interface Change {
  set?: Item;
  remove?: readonly string[];
  ifEquals: Item;
}

/** Writes the expressions of UpdateItem. */
export function updateExpressions({ set = {}, remove = [], ifEquals }: Change) {
  const placeholders = new Placeholders();
  const equations = (values: Item) =>
    Object.entries<Attribute | undefined>(values).flatMap(([name, value]) =>
      value === undefined ? [] : [`${placeholders.name(name)} = ${placeholders.value(value)}`],
    );
  const sets = equations(set);
  const removes = remove.map((name) => placeholders.name(name));
  const parts = [
    ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
    ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
  ];
  return {
    ...(parts.length > 0 && { UpdateExpression: parts.join(' ') }),
    ConditionExpression: equations(ifEquals).join(' AND '),
    ...placeholders.input,
  };
}
