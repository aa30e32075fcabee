import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  FunctionVersion,
  KeyValueStore,
} from '../../contract/schema.generated.ts';
import type { ErrorValue } from '../errors.ts';
import { isLikeId } from '../keyValueStores/keyValueStore.ts';
import { furtherOperations, storeOperations } from '../onDemand.ts';
import { describeFunction } from './describeFunction.ts';

/** Reads the object with this `id`, as `functionId` and `versionId` write them, or CloudFront for a key value store; null when no object can have it. */
export async function readNode(
  id: string,
  context: Context,
): Promise<CloudFrontFunction | FunctionVersion | KeyValueStore | ErrorValue | null> {
  if (isLikeId(id)) return (await storeOperations()).getStoreById(id, context);
  const [, name, stage, digits] =
    /^([a-zA-Z0-9-_]{1,64}):(?:(DEVELOPMENT|LIVE)|version:(\d{1,9}))$/.exec(id) ?? [];
  if (name === undefined) return null;
  if (stage === 'DEVELOPMENT' || stage === 'LIVE')
    return describeFunction({ name, stage }, context);
  const { getVersion } = await furtherOperations();
  return getVersion({ name, number: Number(digits) }, context);
}
