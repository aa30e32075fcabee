import { createKeyValueStoreMutation, storeStatusQuery } from '../documents.generated.ts';
import { CommandError } from '../commandError.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import type { Invocation } from '../invocation.ts';
import { pause } from '../stop.ts';

const [firstMs, mostMs] = [250, 5_000];
const maxMinutes = 10;

/** Creates a store without entries, and gives its version once it can be written to. Throws `CommandError`. */
export async function createStore(
  name: string,
  { gateway, output, stop }: Invocation,
): Promise<string> {
  const asked = await gateway();
  const value = await asked.change({
    document: createKeyValueStoreMutation,
    variables: { input: { name } },
    isDone: async () => (await readStatus(asked, name)) !== undefined,
  });
  if (value && isProblem(value)) throw toCommandError(value, `${name}: `);
  const until = Date.now() + maxMinutes * 60_000;
  for (let ms = firstMs; ; ms = Math.min(mostMs, ms * 2)) {
    const found = await readStatus(asked, name);
    if (found?.status === 'READY' && found.etag != null) return found.etag;
    if (stop.signal.aborted || Date.now() > until)
      throw new CommandError(
        `${name} is created, and not READY yet.`,
        'cff kvs sync goes on from there.',
      );
    if (ms === firstMs) output.tell(`Waiting until ${name} is READY.`);
    await pause(ms, stop);
  }
}

async function readStatus(gateway: Gateway, name: string) {
  const { data } = await gateway.query(storeStatusQuery, { name });
  const store = data.keyValueStore;
  if (store?.__typename === 'KeyValueStore') return store;
  if (store && store.__typename !== 'EntityNotFound') throw toCommandError(store, `${name}: `);
  return undefined;
}
