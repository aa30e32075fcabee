import type { KeyValueStore as SdkKeyValueStore } from '@aws-sdk/client-cloudfront';
import type { KeyValueStore, Violation } from '../../contract/schema.generated.ts';
import { nameViolations, violation } from '../checks.ts';
import type { StoreTarget } from '../errors.ts';

/** Makes a key value store of the contract from CloudFront's. Throws when it lacks what CloudFront's model requires. */
export function toKeyValueStore(store: SdkKeyValueStore | undefined): KeyValueStore {
  const { Name: name, Id: id, ARN: arn, Comment, Status, LastModifiedTime } = store ?? {};
  if (!name || !id || !arn || !LastModifiedTime)
    throw new Error('CloudFront answered without a whole key value store');
  return {
    __typename: 'KeyValueStore',
    id,
    name,
    arn,
    comment: Comment ?? '',
    status: Status ?? null,
    lastModifiedTime: LastModifiedTime,
  };
}

/** Describes what is done with a key value store. */
export function storeTarget(
  action: string,
  right: StoreTarget['right'],
  { name, ifMatch }: { name: string; ifMatch?: string },
): StoreTarget {
  const kind = 'KEY_VALUE_STORE';
  return { kind, action, right, name, ...(ifMatch !== undefined && { ifMatch }) };
}

/** Matches names that could be taken for the id of another store, which ARNs have in place of names. */
const idForm = /^[0-9a-fA-F-]{36}$/;

/** Tells whether a name has the form of a UUID. */
export function isLikeId(name: string): boolean {
  return idForm.test(name);
}

/** Lists what is wrong with the name of a key value store: CloudFront's rules for it are those for functions. */
export function storeNameViolations(name: string): Violation[] {
  if (!isLikeId(name)) return nameViolations(name);
  return [violation('name', 'PATTERN', 'must not have the form of a UUID')];
}
