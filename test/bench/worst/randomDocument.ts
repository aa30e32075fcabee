import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Gives a number from 0 to below 1, the next of a seed's. */
export type Random = () => number;

/** Gives one of the values that an argument may have, as GraphQL text; undefined where none is known. */
export type ArgumentOf = (field: string, argument: string, random: Random) => string | undefined;

/** Makes the numbers of a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/**
 * Writes random fields of the contract's root types, with selections down to its leaves. A selection takes each field by chance, so
 * some are narrow and deep, others wide and shallow.
 */
export function createFieldWriter(schema: GraphQLSchema, argumentOf: ArgumentOf) {
  function argumentsText(
    { name, args }: GraphQLField<unknown, unknown>,
    random: Random,
  ): string | undefined {
    const texts: string[] = [];
    for (const argument of args) {
      const value = isGiven(argument, random) ? argumentOf(name, argument.name, random) : undefined;
      if (value !== undefined) texts.push(`${argument.name}: ${value}`);
      else if (isRequiredArgument(argument)) return undefined;
    }
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  }

  function fieldText(
    field: GraphQLField<unknown, unknown>,
    levels: number,
    random: Random,
  ): string | undefined {
    const given = argumentsText(field, random);
    if (given === undefined) return undefined;
    const type = getNamedType(field.type);
    if (isLeafType(type)) return `${field.name}${given}`;
    return levels < 2 ? undefined : `${field.name}${given} ${setText(type, levels - 1, random)}`;
  }

  function setText(type: GraphQLNamedType, levels: number, random: Random): string {
    if (isAbstractType(type)) {
      const possible = schema.getPossibleTypes(type);
      const parts = possible.filter(({ name }) => isLikely(name) || random() < 0.2);
      return `{ __typename ${parts.map((each) => `... on ${each.name} ${setText(each, levels, random)}`).join(' ')} }`;
    }
    return isObjectType(type) ? `{ __typename ${fieldsText(type, levels, random)} }` : '';
  }

  function fieldsText(type: GraphQLObjectType, levels: number, random: Random): string {
    const share = pick([0.3, 0.6, 0.9], random) ?? 1;
    return Object.values(type.getFields())
      .filter(() => random() < share)
      .map((field) => fieldText(field, levels, random))
      .filter((text) => text !== undefined)
      .join(' ');
  }

  return (rootType: GraphQLObjectType, random: Random): string | undefined => {
    const field = pick(Object.values(rootType.getFields()), random);
    return field && fieldText(field, pick([4, 6, 8, 12], random) ?? 4, random);
  };
}

const isGiven = (argument: GraphQLArgument, random: Random) =>
  isRequiredArgument(argument) || random() < 0.7;

/** Recognises the members of a result that bring data, and the error that brings most. */
const isLikely = (name: string) =>
  !/^[A-Z]\w+(Exceeded|Failed|Argument|Unavailable|Refusal|Denied)$/.test(name) ||
  name === 'PreconditionFailed';
