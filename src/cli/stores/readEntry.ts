import { CommandError } from '../commandError.ts';
import { storeEntryQuery } from '../documents.generated.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import { readStore } from './readStore.ts';

/** Holds the keys that CloudFront cannot read alone: they would be dot segments of its path. */
const dotSegments: ReadonlySet<string> = new Set(['.', '..']);

/** Reads one entry and the version of its store. Throws `CommandError`. */
export async function readEntry(gateway: Gateway, name: string, key: string) {
  if (dotSegments.has(key)) return readInList(gateway, name, key);
  const { data } = await gateway.query(storeEntryQuery, { name, key });
  const store = data.keyValueStore;
  if (!store) throw new CommandError(`${name} could not be read.`, 'Try again later.');
  if (isProblem(store)) throw toCommandError(store, `${name}: `);
  return { etag: store.etag ?? '', value: store.entry?.value };
}

async function readInList(gateway: Gateway, name: string, key: string) {
  const store = await readStore(gateway, name);
  if (!store) throw new CommandError(`${name}: There is no key value store of this name.`);
  return { etag: store.etag, value: store.entries.get(key) };
}
