import { readFile } from 'node:fs/promises';
import {
  CreateFunctionCommand,
  CreateKeyValueStoreCommand,
  ListFunctionsCommand,
  ListKeyValueStoresCommand,
  PublishFunctionCommand,
  type CloudFrontClient,
} from '@aws-sdk/client-cloudfront';
import type { Emulator } from '../emulator/index.ts';

/** Lists the sample functions: name, comment, and true if it is published. */
const samples = [
  ['url-rewrite', 'Asks the origin for index.html in folders', true],
  ['security-headers', 'Adds security headers to responses', true],
  ['redirect-by-country', "Sends the front page's visitors to their country's", false],
  ['cache-control', 'Lets browsers keep files with a hash in their name', false],
  ['redirect-moved-pages', 'Sends visitors of moved pages to their new addresses', true],
] as const;

/** Holds the key value store that `redirect-moved-pages` reads. */
const movedPages = {
  name: 'moved-pages',
  comment: 'New addresses of pages by their old paths',
  entries: {
    '/about-us.html': '{"to":"/about/","permanent":true}',
    '/press/2025/': '{"to":"/news/archive/2025/","permanent":true}',
    '/sale/': '{"to":"/winter-sale/","permanent":false}',
  },
};

/** Creates the samples in an empty account; leaves any other, such as one of a state file, as it is. */
export async function createSamples(
  client: CloudFrontClient,
  { putEntries }: Pick<Emulator, 'putEntries'>,
): Promise<void> {
  const { FunctionList } = await client.send(new ListFunctionsCommand({ MaxItems: 1 }));
  const { KeyValueStoreList } = await client.send(new ListKeyValueStoresCommand({ MaxItems: 1 }));
  if (FunctionList?.Quantity !== 0 || KeyValueStoreList?.Quantity !== 0) return;
  const { name: storeName, comment, entries } = movedPages;
  const { KeyValueStore } = await client.send(
    new CreateKeyValueStoreCommand({ Name: storeName, Comment: comment }),
  );
  putEntries(storeName, entries);
  for (const [Name, Comment, isPublished] of samples) {
    const FunctionCode = await readFile(new URL(`samples/${Name}.js`, import.meta.url));
    const arns = Name === 'redirect-moved-pages' ? [KeyValueStore?.ARN] : [];
    const FunctionConfig = {
      Comment,
      Runtime: 'cloudfront-js-2.0',
      KeyValueStoreAssociations: {
        Quantity: arns.length,
        Items: arns.map((KeyValueStoreARN) => ({ KeyValueStoreARN })),
      },
    } as const;
    const { ETag: IfMatch } = await client.send(
      new CreateFunctionCommand({ Name, FunctionConfig, FunctionCode }),
    );
    if (isPublished) await client.send(new PublishFunctionCommand({ Name, IfMatch }));
  }
}
