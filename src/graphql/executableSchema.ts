import { isObjectType, type GraphQLSchema } from 'graphql';
import { createSchema } from '../contract/createSchema.ts';
import { sdlDocument } from '../contract/sdlDocument.ts';
import { counting } from './answerSize.ts';
import { resolvers } from './resolvers.ts';

/** Makes the contract with its resolvers. Unions resolve by `__typename`, every other field by its name. */
export function createExecutableSchema(): GraphQLSchema {
  const schema = createSchema(sdlDocument());
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`resolvers for ${typeName}, which the contract lacks`);
    for (const [fieldName, resolve] of Object.entries(fields)) {
      Object.assign(type.getFields()[fieldName] ?? {}, { resolve: counting(resolve) });
    }
  }
  return schema;
}
