import {
  CreateKeyValueStoreCommand,
  ListFunctionsCommand,
  ListKeyValueStoresCommand,
  type CloudFrontClient,
} from '@aws-sdk/client-cloudfront';
import type { Emulator } from '../emulator/index.ts';

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

/**
 * Creates the key value store of the samples in an empty account, and gives its ARN. Leaves any other account, such as one of a state
 * file, as it is, and gives undefined.
 */
export async function createSampleStore(
  client: CloudFrontClient,
  { putEntries }: Pick<Emulator, 'putEntries'>,
): Promise<string | undefined> {
  const { FunctionList } = await client.send(new ListFunctionsCommand({ MaxItems: 1 }));
  const { KeyValueStoreList } = await client.send(new ListKeyValueStoresCommand({ MaxItems: 1 }));
  if (FunctionList?.Quantity !== 0 || KeyValueStoreList?.Quantity !== 0) return undefined;
  const { name: Name, comment: Comment, entries } = movedPages;
  const created = await client.send(new CreateKeyValueStoreCommand({ Name, Comment }));
  putEntries(Name, entries);
  return created.KeyValueStore?.ARN;
}
