import { randomUUID } from 'node:crypto';
import { AwsError } from '../awsError.ts';
import { etagOf } from '../etag.ts';
import { limits } from '../limits.ts';
import type { ActionRequest, ActionResponse } from '../action.ts';
import { createKeyValues } from '../keyValues/keyValues.ts';
import { checkTags } from '../tags/checkTags.ts';
import { readTags } from '../tags/readTags.ts';
import { readRoot } from '../requestBody.ts';
import type { Store } from '../store.ts';
import { ModelCheck } from '../modelCheck.ts';
import { childElement, childText } from '../parseXml.ts';
import { renderDocument } from '../renderXml.ts';
import {
  keyValueStoreArn,
  keyValueStoreMembers,
  keyValueStoreName,
  type KeyValueStoreRecord,
} from './keyValueStore.ts';

const location = 'https://cloudfront.amazonaws.com/2020-05-31/key-value-store';

/** Creates an empty key value store: PROVISIONING in this answer, READY after the option `provisioningMs`. */
export function createKeyValueStore(request: ActionRequest, store: Store): ActionResponse {
  const root = readRoot(request, 'CreateKeyValueStoreRequest');
  const check = new ModelCheck();
  const name = childText(root, 'Name') ?? '';
  const comment = childText(root, 'Comment') ?? '';
  check.text('name', childText(root, 'Name'), keyValueStoreName);
  check.text('comment', comment, { max: limits.commentCharacters });
  const tags = readTags(root, check);
  check.throwIfBroken();
  if (childElement(root, 'ImportSource')) {
    throw new AwsError(
      'UnsupportedOperation',
      'The emulator imports no key value pairs from S3. Create the key value store without ImportSource and send UpdateKeys.',
    );
  }
  if (store.keyValueStores.has(name)) throw new AwsError('EntityAlreadyExists');
  if (store.keyValueStores.size >= limits.keyValueStores) throw new AwsError('EntityLimitExceeded');
  checkTags(tags, [], 'InvalidArgument');
  const record = newRecord({ name, comment, tags }, store);
  store.keyValueStores.set(name, record);
  const arn = keyValueStoreArn(store.accountId, record.id);
  return {
    status: 201,
    headers: { ETag: etagOf(1), Location: `${location}/${arn}` },
    body: renderDocument(
      'KeyValueStore',
      keyValueStoreMembers(store.accountId, record, 'PROVISIONING'),
    ),
  };
}

function newRecord(
  given: Pick<KeyValueStoreRecord, 'name' | 'comment' | 'tags'>,
  { now, provisioningMs }: Store,
): KeyValueStoreRecord {
  const createdTime = now();
  return {
    ...given,
    id: randomUUID(),
    createdTime,
    readyTime: new Date(createdTime.getTime() + provisioningMs),
    lastModifiedTime: createdTime,
    version: 1,
    keyValues: createKeyValues(createdTime),
  };
}
