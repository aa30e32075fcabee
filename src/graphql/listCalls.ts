import { TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { RequestedOperation } from './requestedOperation.ts';

/**
 * Maps fields that read one of CloudFront's lists to the calls for it: an account has 500 distributions and 100 functions in
 * two stages, unless AWS has raised its quotas. A request reads each list once, however many fields need it.
 */
const lists: Readonly<Record<string, { list: string; calls: number }>> = {
  'CloudFrontFunction.associations': { list: 'distributions', calls: 5 },
  'FunctionInUse.distributions': { list: 'distributions', calls: 5 },
  'KeyValueStore.functions': { list: 'functions', calls: 2 },
  'CannotDeleteEntityWhileInUse.functions': { list: 'functions', calls: 2 },
};

/** Counts the calls for lists that fields of objects read. */
export function listCalls({ operation, fragments, schema }: RequestedOperation): number {
  const read = new Map<string, number>();
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field: ({ name }) => {
      const { list, calls = 0 } = lists[`${types.getParentType()?.name}.${name.value}`] ?? {};
      if (list !== undefined) read.set(list, calls);
    },
  });
  for (const node of [operation, ...fragments.values()]) visit(node, visitor);
  return [...read.values()].reduce((sum, calls) => sum + calls, 0);
}
