import { expect, test } from '@jest/globals';
import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
} from 'graphql';
import { fullSchema } from '../../src/contract/fullSchema.ts';

const schema = fullSchema();
const unions = Object.values(schema.getTypeMap()).filter(isAbstractType);

/** Writes what fields of one name must have in common: lists, what is not null, and scalars and enums themselves. */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isLeafType(type) ? type.name : '{}';
}

/** Lists the members of all errors that differ. No result has both of these: a deploy stops for an error, a sync for a reason. */
const different: Readonly<Record<string, string[]>> = {
  ServiceError: ['reason: ErrorCode!,PartialReason!'],
};

test.each(unions)('fields of one name can be selected together from all members of %s', (union) => {
  const shapes = new Map<string, Set<string>>();
  for (const member of schema.getPossibleTypes(union)) {
    for (const { name, type } of Object.values(member.getFields()))
      shapes.set(name, (shapes.get(name) ?? new Set()).add(shapeOf(type)));
  }
  const unlike = [...shapes].filter(([, all]) => all.size > 1);
  expect(unlike.map(([name, all]) => `${name}: ${[...all].join()}`)).toEqual(
    different[union.name] ?? [],
  );
});
