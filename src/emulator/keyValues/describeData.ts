import { keyValueStoreStatus } from '../keyValueStores/keyValueStore.ts';
import type { DataAction } from './dataRequest.ts';
import { dataETag, jsonResponse, totals } from './jsonResponse.ts';

/** Describes the data of a key value store (DescribeKeyValueStore of the data plane), also while it is PROVISIONING. */
export const describeData: DataAction = ({ record, arn, now }) => {
  const { keyValues, createdTime } = record;
  const body = {
    ...totals(keyValues),
    KvsARN: arn,
    Created: createdTime.getTime() / 1000,
    LastModified: keyValues.lastModifiedTime.getTime() / 1000,
    Status: keyValueStoreStatus(record, now),
  };
  return jsonResponse(body, { ETag: dataETag(keyValues) });
};
