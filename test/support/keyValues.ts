import '@aws-sdk/signature-v4a'; // the client needs it, and does not load it
import {
  CloudFrontKeyValueStoreClient,
  DescribeKeyValueStoreCommand,
  ListKeysCommand,
  UpdateKeysCommand,
  type CloudFrontKeyValueStoreClientConfig,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import { developmentKey } from './emulator.ts';

/** Makes a client of the SDK for the data plane of an emulator. */
export function keyValueClientOf(
  url: string,
  config: CloudFrontKeyValueStoreClientConfig = {},
): CloudFrontKeyValueStoreClient {
  return new CloudFrontKeyValueStoreClient({
    endpointProvider: () => ({ url: new URL(url) }),
    region: 'us-east-1',
    credentials: developmentKey,
    ...config,
  });
}

/** Gives the present ETag of a key value store's data. */
export async function dataETagOf(client: CloudFrontKeyValueStoreClient, KvsARN: string) {
  return (await client.send(new DescribeKeyValueStoreCommand({ KvsARN }))).ETag;
}

/** Puts entries into a key value store, 50 at a time, and gives its last ETag. */
export async function putEntries(
  client: CloudFrontKeyValueStoreClient,
  KvsARN: string,
  entries: Record<string, string>,
) {
  const puts = Object.entries(entries).map(([Key, Value]) => ({ Key, Value }));
  let IfMatch = await dataETagOf(client, KvsARN);
  for (let start = 0; start < puts.length; start += 50) {
    const Puts = puts.slice(start, start + 50);
    ({ ETag: IfMatch } = await client.send(new UpdateKeysCommand({ KvsARN, IfMatch, Puts })));
  }
  return IfMatch;
}

/** Reads all entries of a key value store. */
export async function entriesOf(client: CloudFrontKeyValueStoreClient, KvsARN: string) {
  const entries: Record<string, string> = {};
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListKeysCommand({ KvsARN, MaxResults: 50, NextToken }));
    for (const { Key = '', Value = '' } of page.Items ?? []) entries[Key] = Value;
    NextToken = page.NextToken;
  } while (NextToken);
  return entries;
}
