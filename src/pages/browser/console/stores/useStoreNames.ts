import { useSession } from '../app/session.ts';
import { useRead } from '../gateway/useRead.ts';
import { readStores } from './readStores.ts';

/** Gives the function that names a key value store by its ARN: by the last part of the ARN while the name is not known, or may not be. */
export function useStoreNames(): (arn: string) => string {
  const { ask } = useSession();
  const { value } = useRead('store names', () => readStores(ask));
  return (arn) =>
    value?.find((store) => store.arn === arn)?.name ?? arn.slice(arn.lastIndexOf('/') + 1);
}
