import { readFile } from 'node:fs/promises';
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
  file: new URL('../../examples/key-value-stores/moved-pages.json', import.meta.url),
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
  const { name: Name, comment: Comment, file } = movedPages;
  const entries = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>; // our own file
  const created = await client.send(new CreateKeyValueStoreCommand({ Name, Comment }));
  putEntries(Name, entries);
  return created.KeyValueStore?.ARN;
}
