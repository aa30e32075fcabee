import { changeEntriesMutation } from '../documents.generated.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import { readEntry } from './readEntry.ts';

/** Says which entry is written, over which version of the store's data. */
interface Put {
  name: string;
  etag: string;
  entry: { key: string; value: string };
  message: string | undefined;
}

/** Writes one entry. Throws `CommandError`. */
export async function putEntry(
  { name, etag, entry, message }: Put,
  gateway: Gateway,
): Promise<void> {
  const value = await gateway.change({
    document: changeEntriesMutation,
    variables: {
      input: { name, ifMatch: etag, puts: [entry], ...(message !== undefined && { message }) },
    },
    isDone: async () => (await readEntry(gateway, name, entry.key)).value === entry.value,
  });
  if (value && isProblem(value)) throw toCommandError(value, `${name}: `);
}
