import type { GraphQLSchema } from 'graphql';
import { createSchema } from './createSchema.ts';

let schema: GraphQLSchema | undefined;

/** Gives the schema of the whole contract. It is made at the first call, because few REST requests need it. */
export function fullSchema(): GraphQLSchema {
  return (schema ??= createSchema());
}
