import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** Holds a valid operation, with the fragments, the schema and the variables that it refers to. */
export interface RequestedOperation {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  schema: GraphQLSchema;
  variables: Readonly<Record<string, unknown>>;
}
