import { parse, type GraphQLSchema } from 'graphql';
import { createSchema } from './createSchema.ts';
import { sdl } from './sdl.generated.ts';

let schema: GraphQLSchema | undefined;

/** Gives the schema of the whole contract, with its descriptions. It is made at the first call, because few REST requests need it. */
export function fullSchema(): GraphQLSchema {
  return (schema ??= createSchema(parse(sdl, { noLocation: true })));
}
