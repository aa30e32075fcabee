import { AwsError } from '../awsError.ts';
import { limits } from '../limits.ts';
import type { FunctionRecord, Store } from '../store.ts';
import {
  keyValueStoreArn,
  keyValueStoreStatus,
  type KeyValueStoreRecord,
} from './keyValueStore.ts';

/** Finds the key value store with this ARN. */
export function keyValueStoreOf(store: Store, arn: string): KeyValueStoreRecord | undefined {
  return [...store.keyValueStores.values()].find(
    ({ id }) => keyValueStoreArn(store.accountId, id) === arn,
  );
}

/** Lists the functions with which a key value store is associated, in either stage. */
export function functionsWith({ functions }: Store, arn: string): FunctionRecord[] {
  return [...functions.values()].filter(({ development, live }) =>
    [development, live].some((stage) => stage?.config.keyValueStoreArns.includes(arn)),
  );
}

/**
 * Checks that the key value stores that a function is to have exist, are READY and have no more than nine other
 * functions. Throws `InvalidArgument`: a guess, as are the words, but for those about provisioning (observed).
 */
export function checkAssociations(arns: readonly string[], store: Store, functionName: string) {
  for (const arn of arns) {
    const record = keyValueStoreOf(store, arn);
    if (!record) throw refusal(`The key value store ${arn} does not exist.`);
    if (keyValueStoreStatus(record, store.now()) === 'PROVISIONING') {
      throw refusal('The KVS cannot be associated before the resource is provisioned');
    }
    const others = functionsWith(store, arn).filter(({ name }) => name !== functionName);
    const most = limits.functionsPerKeyValueStore;
    if (others.length >= most) {
      throw refusal(`The key value store ${arn} is associated with ${most} functions already.`);
    }
  }
}

function refusal(message: string): AwsError {
  return new AwsError('InvalidArgument', message);
}
