import { expect, test } from '@jest/globals';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { fullSchema } from '../../src/contract/fullSchema.ts';

test('every type, field, argument and enum value of the contract has a description', () => {
  const undescribed: string[] = [];
  const look = (where: string, { description }: { description?: string | null | undefined }) => {
    if (!description) undescribed.push(where);
  };
  for (const [typeName, type] of Object.entries(fullSchema().getTypeMap())) {
    if (typeName.startsWith('__')) continue;
    look(typeName, type);
    if (isEnumType(type)) {
      for (const value of type.getValues()) look(`${typeName}.${value.name}`, value);
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) look(`${typeName}.${field.name}`, field);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${typeName}.${field.name}`, field);
        for (const argument of field.args)
          look(`${typeName}.${field.name}(${argument.name})`, argument);
      }
    }
  }
  expect(undescribed).toEqual([]);
});
