import { useSession } from '../app/session.ts';
import { useRead } from '../gateway/useRead.ts';
import { readStores } from './readStores.ts';

/** Finds the name of the key value store with this ARN. Gives undefined while it is not known, or may not be. */
export function useStoreName(arn: string | undefined): string | undefined {
  const { ask } = useSession();
  const { value } = useRead(`store ${arn}`, async () => {
    if (arn === undefined) return undefined;
    return (await readStores(ask)).find((store) => store.arn === arn)?.name;
  });
  return value;
}
