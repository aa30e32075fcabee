import { mayDoWithStore } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import type { KeyValueStoreAction } from '../documents.generated.ts';
import type { Writing } from '../gateway/useWrite.ts';

/** Says why a store cannot be changed now: no right, or a change whose outcome is not known. Undefined if it can. */
export function useWriteReason(
  name: string,
  { failure }: Pick<Writing<never>, 'failure'>,
  action: KeyValueStoreAction = 'WRITE',
): string | undefined {
  const { viewer } = useSession();
  if (!mayDoWithStore(viewer, action, name)) {
    return `Your rights do not include ${action === 'WRITE' ? 'writing' : 'deleting'} this store.`;
  }
  return failure?.isUnknown === true ? 'Look again first.' : undefined;
}
