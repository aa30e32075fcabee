import type { Context } from '../context.ts';
import type { Viewer } from '../contract/schema.generated.ts';

/** Tells who is calling, and what that caller may do. */
export function viewer(context: Context): Viewer {
  const { subject, kind, groups } = context.caller;
  const grants = context.access.grants.map(({ functions, actions }) => ({
    __typename: 'Grant' as const,
    functions: [...functions],
    actions: [...actions],
  }));
  const keyValueStoreGrants = context.access.keyValueStoreGrants.map((grant) => ({
    __typename: 'KeyValueStoreGrant' as const,
    keyValueStores: [...grant.keyValueStores],
    actions: [...grant.actions],
  }));
  return { __typename: 'Viewer', subject, kind, groups: [...groups], grants, keyValueStoreGrants };
}
