import { expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';
import { startGatewayProxy } from '../support/gatewayProxy.ts';

const gateway = await startCliGateway();
const proxy = await startGatewayProxy(gateway.url);
const many = (count: number, word = 'value') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`key-${index}`, `${word} ${index}`]),
  );
const fileOf = (name: string) => `key-value-stores/${name}.json`;
const syncs = () => proxy.came.filter((name) => name === 'SyncEntries').length;

async function etagOf(name: string) {
  const query = '{ keyValueStore(name: "NAME") { ... on KeyValueStore { etag } } }';
  return (await gateway.ask(query.replace('NAME', name)))['etag'];
}

async function putAsRival(name: string) {
  const query =
    'mutation ($input: ChangeEntriesInput!) { changeEntries(input: $input) { __typename } }';
  const puts = [{ key: 'rival', value: 'was here' }];
  await gateway.ask(query, { input: { name, ifMatch: await etagOf(name), puts } });
}

const partial = (etag: unknown, confirmed: number) => ({
  answer: {
    data: {
      syncEntries: {
        __typename: 'PartiallyApplied',
        message: 'The sync stopped in the middle.',
        errorCode: 'PartiallyApplied',
        retryable: true,
        requestId: 'r',
        reason: 'CALLS',
        confirmed,
        remaining: { puts: 0, deletes: 3 },
        etag,
        retryAfterSeconds: 0,
      },
    },
  },
});

/** Makes a store that has a file's entries, and a folder behind the proxy whose file has changed since. */
async function changedStore(name: string, [first, second]: readonly [object, object]) {
  const repository = await makeRepository(proxy.url, { [fileOf(name)]: first });
  proxy.decide = () => 'PASSED';
  expect(await repository.cff('kvs sync --yes')).toMatchObject({ code: 0 });
  await repository.write({ [fileOf(name)]: second });
  proxy.came.length = 0;
  return repository;
}

test('a thousand entries are one request; a dry run and the same file again write nothing', async () => {
  const name = 'thousand';
  const repository = await makeRepository(proxy.url, { [fileOf(name)]: many(1000) });
  proxy.came.length = 0;
  expect(await repository.cff('kvs sync --yes -m Moved')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('thousand (new)  1000 to create'),
  });
  expect(syncs()).toBe(1);
  expect(await repository.cff('kvs sync --yes')).toMatchObject({ code: 0 });
  expect(syncs()).toBe(1);
  const before = await etagOf(name);
  await repository.write({ [fileOf(name)]: { ...many(950, 'other'), added: 'x' } });
  const dry = await repository.cff('kvs sync --dry-run');
  expect(dry).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('1 to create, 950 to replace, 50 to delete, 0 unchanged'),
  });
  expect(await etagOf(name)).toBe(before);
  expect(await repository.cff('kvs sync --yes')).toMatchObject({ code: 0 });
  expect(await repository.cff('kvs diff')).toMatchObject({ code: 0 });
});

test('the guard of the gateway refuses a plan before anything is asked or written', async () => {
  const repository = await changedStore('guarded', [many(200), many(170)]);
  const before = await etagOf('guarded');
  for (const option of ['--yes', '--dry-run'])
    expect(await repository.cff(`kvs sync ${option}`)).toMatchObject({
      code: 1,
      stderr:
        'error: guarded: the plan deletes 30 of 200 entries. Nothing was changed.\n  If that is right: --max-deletes 30\n',
    });
  expect(await etagOf('guarded')).toBe(before);
  expect(await repository.cff('kvs sync --yes --max-deletes 30')).toMatchObject({ code: 0 });
  expect(await repository.cff('kvs diff')).toMatchObject({ code: 0 });
});

test('a rival between plan and request is told, and nothing is overwritten', async () => {
  const repository = await changedStore('raced', [many(3), many(4)]);
  proxy.decide = async (operation, count) => {
    if (operation === 'SyncEntries' && count === 2) await putAsRival('raced');
    return 'PASSED' as const;
  };
  expect(await repository.cff('kvs sync --yes')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      'error: raced: it was changed by others meanwhile. Nothing was written.',
    ),
  });
  proxy.decide = () => 'PASSED';
  expect(await repository.cff('kvs get raced rival')).toMatchObject({ stdout: 'was here\n' });
});

test('a rival between two requests is told, with the number that is written', async () => {
  const repository = await changedStore('between', [many(3), many(4)]);
  const etag = await etagOf('between');
  proxy.decide = async (operation, count) => {
    if (operation !== 'SyncEntries' || count === 1) return 'PASSED';
    if (count === 2) return partial(etag, 7);
    await putAsRival('between');
    return 'PASSED';
  };
  expect(await repository.cff('kvs sync --yes')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('it was changed by others meanwhile. 7 entries were written.'),
  });
  expect(syncs()).toBe(3);
});

test('a sync that stopped goes on over the version that it told, and deletes no more than was left', async () => {
  const repository = await changedStore('goes-on', [many(12), many(7)]);
  const etag = await etagOf('goes-on');
  proxy.decide = (operation, count) =>
    operation === 'SyncEntries' && count === 2 ? partial(etag, 1) : 'PASSED';
  // The stand-in says that 3 deletes are left, where 5 are: the gateway must refuse.
  expect(await repository.cff('kvs sync --yes')).toMatchObject({ code: 1 });
  expect(await repository.cff('kvs diff')).toMatchObject({
    stdout: expect.stringContaining('5 to delete'),
  });
  await repository.write({ [fileOf('goes-on')]: many(9) });
  proxy.came.length = 0;
  expect(await repository.cff('kvs sync --yes')).toMatchObject({ code: 0 });
  expect(syncs()).toBe(3);
  expect(await repository.cff('kvs diff')).toMatchObject({ code: 0 });
});

test('a sync that does not get on ends after two requests', async () => {
  const repository = await changedStore('stuck', [many(3), many(4)]);
  const etag = await etagOf('stuck');
  proxy.decide = (operation, count) =>
    operation === 'SyncEntries' && count > 1 ? partial(etag, 0) : 'PASSED';
  const { code, stderr } = await repository.cff('kvs sync --yes');
  expect(code).toBe(1);
  expect(stderr).toContain('Nothing was written.\n  cff kvs diff shows what is left');
  expect(syncs()).toBe(3);
});

test.each(['LOST', 'DROPPED', 429, 'FAULT'] as const)(
  'when the first answer is %s the sync ends as it would have',
  async (fate) => {
    const name = `fate-${String(fate).toLowerCase()}`;
    const repository = await changedStore(name, [many(60), many(120, 'new')]);
    proxy.decide = (operation, count) =>
      operation === 'SyncEntries' && count === 2 ? fate : 'PASSED';
    expect(await repository.cff('kvs sync --yes')).toMatchObject({ code: 0 });
    expect(await repository.cff('kvs diff')).toMatchObject({ code: 0 });
  },
);

test('a file that no sync can bring over is told before anything is created', async () => {
  const long = Object.fromEntries(Object.keys(many(2100)).map((key) => [key, 'x'.repeat(1000)]));
  const repository = await makeRepository(gateway.url, { [fileOf('many')]: many(10_001) });
  expect(await repository.cff('kvs sync --yes')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('many.json has 10001 entries, and a sync takes 10000'),
  });
  await repository.write({ [fileOf('many')]: long });
  expect(await repository.cff('kvs sync --yes')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/many\.json is a request of \d+ bytes, and a sync takes \d+/),
  });
  expect(await repository.cff('kvs get many key-1')).toMatchObject({ code: 1 });
});
