import { CommandError } from '../commandError.ts';
import { storeEntryQuery } from '../documents.generated.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';

/** Reads one entry and the version of its store. Throws `CommandError`. */
export async function readEntry(gateway: Gateway, name: string, key: string) {
  const { data } = await gateway.query(storeEntryQuery, { name, key });
  const store = data.keyValueStore;
  if (!store) throw new CommandError(`${name} could not be read.`, 'Try again later.');
  if (isProblem(store)) throw toCommandError(store, `${name}: `);
  return { etag: store.etag ?? '', value: store.entry?.value };
}
