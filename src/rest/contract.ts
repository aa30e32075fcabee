import type { GraphQLSchema } from 'graphql';
import { createSchema } from '../contract/schema.ts';
import { inputDocument } from '../contract/inputDocument.ts';

/** The contract's inputs, scalars and enums, which are all that most requests need of it. */
export const inputs = createSchema(inputDocument);

let whole: GraphQLSchema | undefined;

/** All of the contract, for whoever asks what it says. */
export function contract(): GraphQLSchema {
  return (whole ??= createSchema());
}
