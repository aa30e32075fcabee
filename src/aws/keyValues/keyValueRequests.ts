import { encode } from './signRequest.ts';

/** Describes one request to the data plane of key value stores. */
export interface KeyValueRequest<Answer> {
  action: 'DescribeKeyValueStore' | 'ListKeys' | 'GetKey' | 'UpdateKeys';
  method: 'GET' | 'POST';
  arn: string;
  /** Encoded. */
  path: string;
  query?: Record<string, string>;
  ifMatch?: string;
  body?: string;
  /** Reads the body of an answer, and its ETag. Throws when it is none to this request. */
  read: (body: Record<string, unknown>, etag: string | undefined) => Answer;
}

/** Holds a version of the data: its ETag, which is not that of the control plane, and its size. */
export interface Changed {
  etag: string;
  itemCount: number;
  totalSizeBytes: number;
}

/** Holds the present version of the data, and what else its description has. */
export interface Described extends Changed {
  status: string | undefined;
  createdTime: Date | undefined;
  lastModifiedTime: Date | undefined;
}

/** Holds an entry. */
export interface KeyValue {
  key: string;
  value: string;
}

/** Holds a page of entries, in no documented order, and the token of the next one. */
export interface KeyPage {
  items: KeyValue[];
  nextToken: string | undefined;
}

/** Holds up to 50 changes that are made together. */
export interface Changes {
  puts: readonly KeyValue[];
  deletes: readonly string[];
}

/** Bounds the keys of a page, and of the changes that are made together (CloudFront's quotas). */
export const maxKeysPerCall = 50;

/** Reads the present version (DescribeKeyValueStore of the data plane). */
export function describeKeyValues(arn: string): KeyValueRequest<Described> {
  return {
    action: 'DescribeKeyValueStore',
    method: 'GET',
    arn,
    path: pathOf(arn),
    read: (body, etag) => ({
      ...readVersion(body, etag),
      status: typeof body['Status'] === 'string' ? body['Status'] : undefined,
      createdTime: timeOf(body['Created']),
      lastModifiedTime: timeOf(body['LastModified']),
    }),
  };
}

/** Reads a page of entries (ListKeys). The answer does not tell of which version they are. */
export function listKeys(
  arn: string,
  token?: string,
  maxResults = maxKeysPerCall,
): KeyValueRequest<KeyPage> {
  return {
    action: 'ListKeys',
    method: 'GET',
    arn,
    path: `${pathOf(arn)}/keys`,
    query: { MaxResults: String(maxResults), ...(token !== undefined && { NextToken: token }) },
    read: ({ Items, NextToken }) => ({
      items: listOf(Items).map(readItem),
      nextToken: typeof NextToken === 'string' && NextToken !== '' ? NextToken : undefined,
    }),
  };
}

/** Reads the value of a key (GetKey). Throws for the keys `.` and `..`, which would be dot segments of the path. */
export function getKey(arn: string, key: string): KeyValueRequest<KeyValue> {
  if (/^\.{1,2}$/.test(key)) throw new Error('a key that is a dot segment cannot be read alone');
  return {
    action: 'GetKey',
    method: 'GET',
    arn,
    path: `${pathOf(arn)}/keys/${encode(key)}`,
    read: readItem,
  };
}

/** Makes all changes or none, if the version is still that of `ifMatch` (UpdateKeys). Gives the new version. */
export function updateKeys(
  arn: string,
  ifMatch: string,
  { puts, deletes }: Changes,
): KeyValueRequest<Changed> {
  const body = {
    ...(puts.length > 0 && { Puts: puts.map(({ key, value }) => ({ Key: key, Value: value })) }),
    ...(deletes.length > 0 && { Deletes: deletes.map((key) => ({ Key: key })) }),
  };
  return {
    action: 'UpdateKeys',
    method: 'POST',
    arn,
    path: `${pathOf(arn)}/keys`,
    ifMatch,
    body: JSON.stringify(body),
    read: readVersion,
  };
}

function pathOf(arn: string): string {
  return `/key-value-stores/${encode(arn)}`;
}

function readVersion(body: Record<string, unknown>, etag: string | undefined): Changed {
  const { ItemCount, TotalSizeInBytes } = body;
  return {
    etag: textOf(etag),
    itemCount: countOf(ItemCount),
    totalSizeBytes: countOf(TotalSizeInBytes),
  };
}

function readItem({ Key, Value }: Record<string, unknown>): KeyValue {
  return { key: textOf(Key), value: textOf(Value) };
}

/** Reads a time, in seconds since 1970 (protocol restJson1). */
function timeOf(value: unknown): Date | undefined {
  return typeof value === 'number' ? new Date(value * 1_000) : undefined;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError('the answer has no text where the model has one');
}

function countOf(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new TypeError('the answer has no number where the model has one');
}

function listOf(value: unknown): Record<string, unknown>[] {
  const isList =
    Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
  if (isList) return value as Record<string, unknown>[]; // just checked
  throw new TypeError('the answer has no list where the model has one');
}
