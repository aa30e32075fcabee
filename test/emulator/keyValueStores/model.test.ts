import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteKeyCommand,
  DescribeKeyValueStoreCommand,
  GetKeyCommand,
  ListKeysCommand,
  PutKeyCommand,
  UpdateKeysCommand,
  type CloudFrontKeyValueStoreClient,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createStore, startEmulator } from '../../support/emulator.ts';
import { keyValueClientOf } from '../../support/keyValues.ts';

/** Holds the expected data, and every ETag that there has been. The last is the present one. */
interface Model {
  entries: Map<string, string>;
  etags: string[];
}

/** Holds what runs the steps. */
interface Real {
  client: CloudFrontKeyValueStoreClient;
  KvsARN: string;
  /** Ends the emulator and starts it from its files. */
  restart: () => Promise<void>;
}

type Step = fc.AsyncCommand<Model, Real>;

const step = (text: string, run: Step['run']): Step => ({
  check: () => true,
  run,
  toString: () => text,
});

const sizeOf = ({ entries }: Model) =>
  [...entries].reduce((size, pair) => size + Buffer.byteLength(pair.join('')), 0);

/** Makes a change, and compares its answer with what the model expects: a refusal, or totals with a new ETag. */
async function change(
  model: Model,
  { isStale, refusal }: { isStale: boolean; refusal?: string | undefined },
  act: (IfMatch: string | undefined) => Promise<{
    ETag?: string | undefined;
    ItemCount?: number | undefined;
    TotalSizeInBytes?: number | undefined;
  }>,
  apply: (entries: Map<string, string>) => void,
) {
  const isRefused = isStale && model.etags.length > 1;
  const expected = isRefused ? 'ConflictException' : refusal;
  const answer = act(isRefused ? model.etags[0] : model.etags.at(-1));
  if (expected !== undefined) {
    await expect(answer).rejects.toMatchObject({ name: expected });
    return;
  }
  const { ETag = '', ItemCount, TotalSizeInBytes } = await answer;
  apply(model.entries);
  expect(model.etags).not.toContain(ETag);
  model.etags.push(ETag);
  expect({ ItemCount, TotalSizeInBytes }).toEqual({
    ItemCount: model.entries.size,
    TotalSizeInBytes: sizeOf(model),
  });
}

const put = (Key: string, Value: string, isStale: boolean) =>
  step(`put ${Key} ${isStale}`, (model, { client, KvsARN }) =>
    change(
      model,
      { isStale },
      (IfMatch) => client.send(new PutKeyCommand({ KvsARN, IfMatch, Key, Value })),
      (entries) => entries.set(Key, Value),
    ),
  );

const remove = (Key: string, isStale: boolean) =>
  step(`delete ${Key} ${isStale}`, (model, { client, KvsARN }) =>
    change(
      model,
      { isStale, refusal: model.entries.has(Key) ? undefined : 'ResourceNotFoundException' },
      (IfMatch) => client.send(new DeleteKeyCommand({ KvsARN, IfMatch, Key })),
      (entries) => entries.delete(Key),
    ),
  );

const update = (puts: Record<string, string>, deletes: string[], isStale: boolean) =>
  step(`update ${JSON.stringify({ puts, deletes, isStale })}`, (model, { client, KvsARN }) => {
    const Puts = Object.entries(puts).map(([Key, Value]) => ({ Key, Value }));
    const Deletes = deletes.map((Key) => ({ Key }));
    const isTwice = deletes.some((key) => key in puts);
    const isNothing = Puts.length + Deletes.length === 0;
    return change(
      model,
      // A request that is not valid is refused before its ETag is looked at.
      isTwice || isNothing ? { isStale: false, refusal: 'ValidationException' } : { isStale },
      (IfMatch) => client.send(new UpdateKeysCommand({ KvsARN, IfMatch, Puts, Deletes })),
      (entries) => {
        for (const [key, value] of Object.entries(puts)) entries.set(key, value);
        for (const key of deletes) entries.delete(key);
      },
    );
  });

const read = (Key: string) =>
  step(`read ${Key}`, async (model, { client, KvsARN }) => {
    const value = model.entries.get(Key);
    const got = client.send(new GetKeyCommand({ KvsARN, Key }));
    const expected = expect(got);
    if (value === undefined) {
      await expected.rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    } else await expected.resolves.toMatchObject({ Key, Value: value });
  });

const list = (MaxResults: number) =>
  step(`list ${MaxResults}`, async (model, { client, KvsARN }) => {
    const listed = new Map<string | undefined, string | undefined>();
    let NextToken: string | undefined;
    let pages = 0;
    do {
      const page = await client.send(new ListKeysCommand({ KvsARN, MaxResults, NextToken }));
      for (const { Key, Value } of page.Items ?? []) listed.set(Key, Value);
      ({ NextToken } = page);
      pages += 1;
    } while (NextToken);
    expect(listed).toEqual(model.entries);
    expect(pages).toBe(Math.max(1, Math.ceil(model.entries.size / MaxResults)));
    const described = await client.send(new DescribeKeyValueStoreCommand({ KvsARN }));
    expect(described).toMatchObject({
      ETag: model.etags.at(-1),
      ItemCount: model.entries.size,
      TotalSizeInBytes: sizeOf(model),
    });
  });

const keys = fc.constantFrom('a', 'b', 'c', 'é/🚀', '..', 'd e');
const values = fc.constantFrom('', 'v', 'ü🚀', '"\\\n');
const isStale = fc.constantFrom(false, false, false, true);
const steps = [
  fc.record({ keys, values, isStale }).map((of) => put(of.keys, of.values, of.isStale)),
  fc.record({ keys, isStale }).map((of) => remove(of.keys, of.isStale)),
  fc
    .record({
      puts: fc.dictionary(keys, values, { maxKeys: 3 }),
      deletes: fc.uniqueArray(keys, { maxLength: 2 }),
      isStale,
    })
    .map((of) => update(of.puts, of.deletes, of.isStale)),
  keys.map(read),
  fc.integer({ min: 1, max: 4 }).map(list),
  fc.constant(step('restart', (_, { restart }) => restart())),
];

test('any sequence of actions and restarts gives the results of a model of entries and versions (property)', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'emulator-'));
  let runs = 0;
  const property = fc.asyncProperty(fc.commands(steps, { maxCommands: 40 }), async (chosen) => {
    const stateFile = join(directory, `${(runs += 1)}.json`);
    let emulator = await startEmulator({ stateFile });
    const KvsARN = await createStore(emulator.client, 'modelled');
    const clientFor = () => keyValueClientOf(emulator.url, { maxAttempts: 1 });
    const real: Real = {
      client: clientFor(),
      KvsARN,
      async restart() {
        await emulator.close();
        emulator = await startEmulator({ stateFile });
        real.client = clientFor();
      },
    };
    const model = { entries: new Map<string, string>(), etags: ['KVTVPDKIKX0DER'] };
    await fc.asyncModelRun(() => ({ model, real }), chosen);
    await emulator.close();
  });
  await fc.assert(property, { numRuns: 40, seed: 20_261_126 });
  await rm(directory, { recursive: true });
});
