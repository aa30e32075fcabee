import { randomUUID } from 'node:crypto';
import { AwsError } from '../awsError.ts';
import { etagOf } from '../etag.ts';
import { limits } from '../limits.ts';
import type { ActionRequest, ActionResponse } from '../action.ts';
import { readRoot } from '../requestBody.ts';
import type { Store } from '../store.ts';
import { ModelCheck } from '../modelCheck.ts';
import { childElement, childText } from '../parseXml.ts';
import { renderDocument } from '../renderXml.ts';
import { keyValueStoreArn, keyValueStoreMembers } from './keyValueStore.ts';

const location = 'https://cloudfront.amazonaws.com/2020-05-31/key-value-store';

/** Sets the constraint on the name of a key value store (SDK: `KeyValueStoreName`). */
export const keyValueStoreName = { min: 1, max: 64, pattern: /^[a-zA-Z0-9-_]{1,64}$/ };

/** Creates an empty key value store: PROVISIONING in this answer, READY from the next request on (guess: how long). */
export function createKeyValueStore(request: ActionRequest, store: Store): ActionResponse {
  const root = readRoot(request, 'CreateKeyValueStoreRequest');
  const check = new ModelCheck();
  const name = childText(root, 'Name') ?? '';
  const comment = childText(root, 'Comment') ?? '';
  check.text('name', childText(root, 'Name'), keyValueStoreName);
  check.text('comment', comment, { max: limits.commentCharacters });
  check.throwIfBroken();
  if (childElement(root, 'ImportSource')) {
    throw new AwsError('UnsupportedOperation', 'The emulator imports no key value pairs from S3.');
  }
  if (store.keyValueStores.has(name)) throw new AwsError('EntityAlreadyExists');
  if (store.keyValueStores.size >= limits.keyValueStores) throw new AwsError('EntityLimitExceeded');
  const record = {
    name,
    id: randomUUID(),
    comment,
    status: 'READY',
    lastModifiedTime: store.now(),
    version: 1,
  } as const;
  store.keyValueStores.set(name, record);
  const members = keyValueStoreMembers(store.accountId, { ...record, status: 'PROVISIONING' });
  const arn = keyValueStoreArn(store.accountId, record.id);
  return {
    status: 201,
    headers: { ETag: etagOf(1), Location: `${location}/${arn}` },
    body: renderDocument('KeyValueStore', members),
  };
}
