import { useSession } from '../app/session.ts';
import { listStoresQuery } from '../documents.generated.ts';
import { useRead } from '../gateway/useRead.ts';

/** Finds the name of the key value store with this ARN. Gives undefined while it is not known, or may not be. */
export function useStoreName(arn: string | undefined): string | undefined {
  const { ask } = useSession();
  const { value } = useRead(`store ${arn}`, async () => {
    if (arn === undefined) return undefined;
    const { keyValueStores } = await ask(listStoresQuery, {});
    return keyValueStores?.nodes.find((store) => store.arn === arn)?.name;
  });
  return value;
}
