import { useSession } from '../app/session.ts';
import { useRead } from '../gateway/useRead.ts';
import { readStores } from './readStores.ts';

/** Gives the function that names a key value store by its ARN: by the last part of the ARN if the name may not be known. */
export function useStoreNames(): (arn: string) => string {
  const { ask } = useSession();
  const { value, failure } = useRead('store names', () => readStores(ask));
  return (arn) => {
    if (!value && !failure) return '…';
    return value?.find((store) => store.arn === arn)?.name ?? arn.slice(arn.lastIndexOf('/') + 1);
  };
}
