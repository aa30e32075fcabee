import {
  isInputType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** Finds an input type of the contract by its name. Throws if there is none. */
export function inputTypeOf(schema: GraphQLSchema, name: string): GraphQLInputType {
  const type = schema.getType(name);
  if (!isInputType(type)) throw new Error(`the contract has no input ${name}`);
  return type;
}

/** Finds the arguments of a query. Throws if there is no such query. */
export function argumentsOf(schema: GraphQLSchema, query: string): readonly GraphQLArgument[] {
  const field = schema.getQueryType()?.getFields()[query];
  if (!field) throw new Error(`the contract has no query ${query}`);
  return field.args;
}

/** Names the input type that `inputDocument` makes of a query's arguments. */
export function argumentsTypeName(query: string): string {
  return `${query}Arguments`;
}
