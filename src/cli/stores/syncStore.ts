import {
  changeEntriesMutation,
  createKeyValueStoreMutation,
  storeEntryQuery,
} from '../documents.generated.ts';
import { CommandError } from '../commandError.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import type { Invocation } from '../invocation.ts';
import { readStore } from './readStore.ts';
import type { Entries } from './storeFile.ts';
import type { StorePlan } from './storePlan.ts';

/** Bounds the changes of one request (contract, `ChangeEntriesInput`): CloudFront makes them all at once. */
const batchSize = 50;

/** Describes one request. */
interface Batch {
  puts: { key: string; value: string }[];
  deletes: string[];
}

/** Splits a plan into requests: new keys first, deletions last. */
export function batchesOf({ creates, replaces, deletes }: StorePlan, wanted: Entries): Batch[] {
  const steps = [
    ...[...creates, ...replaces].map((key) => ({ key, value: wanted.get(key) ?? '' })),
    ...deletes.map((key) => ({ key, value: undefined })),
  ];
  const count = Math.ceil(steps.length / batchSize);
  return Array.from({ length: count }, (_, index) => {
    const part = steps.slice(index * batchSize, (index + 1) * batchSize);
    return {
      puts: part.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }])),
      deletes: part.flatMap(({ key, value }) => (value === undefined ? [key] : [])),
    };
  });
}

/** Writes requests one after the other, each over the version that the one before has made. Throws `CommandError`. */
export async function writeBatches(
  { name, etag, message }: { name: string; etag: string; message: string | undefined },
  batches: readonly Batch[],
  { gateway, output, stop }: Invocation,
): Promise<void> {
  const asked = await gateway();
  let ifMatch = etag;
  for (const [index, batch] of batches.entries()) {
    if (stop.signal.aborted) throw stopped(name, index, batches.length);
    const variables = {
      input: { name, ifMatch, ...batch, ...(message !== undefined && { message }) },
    };
    const isDone = async () => isWritten(await readStore(asked, name), batch);
    const value = await asked.change({ document: changeEntriesMutation, variables, isDone });
    if (value && isProblem(value)) {
      const done =
        index === 0
          ? 'Nothing was written.'
          : `${index} of ${batches.length} requests were made: cff kvs sync goes on from there.`;
      throw new CommandError(
        `${toCommandError(value, `${name}: `).message} ${done}`,
        'cff kvs diff shows what is there now.',
      );
    }
    ifMatch = value?.keyValueStore?.etag ?? (await presentETag(asked, name));
    output.progress(index + 1, batches.length, 'requests made');
  }
}

function stopped(name: string, done: number, all: number): CommandError {
  return new CommandError(
    `${name}: stopped after ${done} of ${all} requests.`,
    'cff kvs sync goes on from there.',
  );
}

function isWritten(store: { entries: Entries } | undefined, { puts, deletes }: Batch): boolean {
  if (!store) return false;
  return (
    puts.every(({ key, value }) => store.entries.get(key) === value) &&
    deletes.every((key) => !store.entries.has(key))
  );
}

/** Reads the version that a change has made whose answer did not tell it. */
async function presentETag(gateway: Gateway, name: string): Promise<string> {
  const { data } = await gateway.query(storeEntryQuery, { name, key: '-' });
  const store = data.keyValueStore;
  return store?.__typename === 'KeyValueStore' ? (store.etag ?? '') : '';
}

/** Creates a store without entries, and gives its version once it can be written to. Throws `CommandError`. */
export async function createStore(gateway: Gateway, name: string): Promise<string> {
  const isDone = async () => (await readStore(gateway, name)) !== undefined;
  const value = await gateway.change({
    document: createKeyValueStoreMutation,
    variables: { input: { name } },
    isDone,
  });
  if (value && isProblem(value)) throw toCommandError(value, `${name}: `);
  return (await readStore(gateway, name))?.etag ?? '';
}
