import { Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { operationCalls } from './documentCalls.ts';
import { rootFields } from './largestMutations.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Holds what a valid operation asks for, before anything is sent. */
export interface Weight {
  /** The fields at its root, with each as often as it is there. */
  fields: readonly string[];
  /** Counts the most calls to AWS that it can make with these variables. */
  callsWith: (variables: Variables) => number;
}

/** Holds the weights of operations for as long as Apollo Server keeps their documents. */
const weights = new WeakMap<OperationDefinitionNode, Weight>();

/** Weighs an operation of a document, once. */
export function weigh(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  schema: GraphQLSchema,
): Weight {
  const known = weights.get(operation);
  if (known) return known;
  const weight = weightOf(operation, document, schema);
  weights.set(operation, weight);
  return weight;
}

function weightOf(
  operation: OperationDefinitionNode,
  { definitions }: DocumentNode,
  schema: GraphQLSchema,
): Weight {
  const fragments = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const fields = rootFields(operation, fragments).filter((name) => name !== '__typename');
  /** The calls, once they are found not to depend on variables. */
  let fixed: number | undefined;
  const callsWith = (variables: Variables) => {
    if (fixed !== undefined) return fixed;
    let isVariable = false;
    const requested = {
      operation,
      fragments,
      schema,
      get variables() {
        isVariable = true;
        return variables;
      },
    };
    const calls = operationCalls(requested);
    if (!isVariable) fixed = calls;
    return calls;
  };
  return { fields, callsWith };
}
