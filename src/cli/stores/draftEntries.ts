import type { TestDraftInput } from '../documents.generated.ts';
import { localStores, readStoreFile } from './storeFile.ts';

/** Gives the data that a draft reads: that of the folder's file, else what the gateway has. */
export async function draftEntries(
  folder: string,
  [store]: readonly string[],
): Promise<Pick<TestDraftInput, 'keyValueEntries' | 'keyValueStoreName'>> {
  if (store === undefined) return {};
  if (!(await localStores(folder)).includes(store)) return { keyValueStoreName: store };
  const entries = await readStoreFile(folder, store);
  return { keyValueEntries: [...entries].map(([key, value]) => ({ key, value })) };
}
