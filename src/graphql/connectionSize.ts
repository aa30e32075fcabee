import { Kind, type FieldNode } from 'graphql';
import { maxPageSize } from '../operations/limits.ts';
import type { RequestedOperation } from './requestedOperation.ts';

/**
 * Gives `first` of a connection, or its default. When it is not valid, gives the largest page; another rule refuses it.
 */
export function connectionSize(
  { arguments: given = [] }: FieldNode,
  requested: Pick<RequestedOperation, 'operation' | 'variables'>,
  defaultSize: number,
): number {
  const value = given.find(({ name }) => name.value === 'first')?.value;
  if (!value) return defaultSize;
  if (value.kind === Kind.INT) return bounded(Number(value.value));
  if (value.kind !== Kind.VARIABLE) return maxPageSize;
  // Only here: an operation that does not read its variables is weighed once (weigh.ts).
  const { operation, variables } = requested;
  const { value: variable } = value.name;
  if (Object.hasOwn(variables, variable)) return bounded(variables[variable] ?? defaultSize);
  const definition = operation.variableDefinitions?.find(
    (candidate) => candidate.variable.name.value === variable,
  );
  const initial = definition?.defaultValue;
  return initial?.kind === Kind.INT ? bounded(Number(initial.value)) : defaultSize;
}

function bounded(value: unknown): number {
  const isSize = typeof value === 'number' && value >= 0 && value <= maxPageSize;
  return isSize ? Math.ceil(value) : maxPageSize;
}
