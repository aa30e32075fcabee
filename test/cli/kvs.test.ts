import { expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';

const gateway = await startCliGateway();
const { cloudFront } = gateway;
const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`key-${index}`, `value ${index}`]),
  );
const writes = () =>
  cloudFront.answered.filter(({ action }) => action === 'cloudfront-keyvaluestore:UpdateKeys')
    .length;

test('a store is created, filled fifty entries at a time, compared, changed and read', async () => {
  const repository = await makeRepository(gateway.url, {
    'key-value-stores/pages.json': { ...many(120), 'é/ü': 'ä', json: { to: '/x' } },
  });
  expect(await repository.cff('kvs diff')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('pages (new)  122 to create'),
  });
  expect(await repository.cff('kvs sync --yes')).toMatchObject({ code: 0 });
  expect(writes()).toBe(3);
  cloudFront.answered.length = 0;
  expect(await repository.cff('kvs sync --yes')).toMatchObject({ code: 0 });
  expect(writes()).toBe(0);
  expect(await repository.cff('kvs get pages json')).toMatchObject({
    code: 0,
    stdout: '{"to":"/x"}\n',
  });
  expect(await repository.cff('kvs get pages none')).toMatchObject({ code: 1 });
  expect(await repository.cff('kvs put pages key-1 changed --yes')).toMatchObject({ code: 0 });
  expect(await repository.cff('kvs diff')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('1 to replace, 0 to delete'),
  });
  expect(await repository.cff('kvs pull pages --yes')).toMatchObject({ code: 0 });
  expect(await repository.cff('kvs diff')).toMatchObject({ code: 0 });
});

test('a file that is empty or has lost much deletes nothing unless the number is said', async () => {
  const repository = await makeRepository(gateway.url, { 'key-value-stores/kept.json': many(30) });
  await repository.cff('kvs sync --yes');
  await repository.write({ 'key-value-stores/kept.json': {} });
  expect(await repository.cff('kvs sync --yes')).toMatchObject({
    code: 1,
    stderr:
      'error: kept: the plan deletes all of 30 entries. Nothing was changed.\n  If that is right: --max-deletes 30\n',
  });
  expect(await repository.cff('kvs sync --yes --max-deletes 30')).toMatchObject({ code: 0 });
});

test('the keys that CloudFront cannot read alone are read and written as others', async () => {
  const repository = await makeRepository(gateway.url, {
    'key-value-stores/dots.json': { '.': 'one', a: 'b' },
  });
  await repository.cff('kvs sync --yes');
  expect(await repository.cff('kvs get dots .')).toMatchObject({ code: 0, stdout: 'one\n' });
  expect(await repository.cff('kvs get dots ..')).toMatchObject({ code: 1 });
  expect(await repository.cff('kvs put dots . two --yes')).toMatchObject({
    code: 0,
    stdout: '.: "one" -> "two"\n',
  });
  expect(await repository.cff('kvs get nowhere .')).toMatchObject({
    code: 1,
    stderr: 'error: nowhere: There is no key value store of this name.\n',
  });
});

test('half of a surrogate pair is refused at its place, before a store is created', async () => {
  const repository = await makeRepository(gateway.url, {
    'key-value-stores/broken.json': '{\n  "a": "b",\n  "c": "\\ud800"\n}',
  });
  expect(await repository.cff('kvs sync broken --yes')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^error: key-value-stores\/broken\.json:3:3 error unicode: /),
  });
  expect(await repository.cff('kvs get broken a')).toMatchObject({ code: 1 });
});

test('a value that the gateway refuses is told once', async () => {
  const repository = await makeRepository(gateway.url, {
    'key-value-stores/told.json': { a: 'b' },
  });
  await repository.cff('kvs sync --yes');
  const { stderr } = await repository.cff(`kvs put told a ${'x'.repeat(1_025)} --yes`);
  expect(stderr.match(/at most 1024 bytes/g)).toHaveLength(1);
});

test('the help of kvs lists its commands', async () => {
  const repository = await makeRepository(gateway.url, {});
  const { code, stdout } = await repository.cff('kvs --help');
  expect(code).toBe(0);
  expect(stdout.match(/^ {2}kvs \w+/gm)).toHaveLength(5);
});

test('a function names its store, and its tests read the file of the store', async () => {
  const code =
    "import cf from 'cloudfront';\nasync function handler(event) {\n  event.request.uri = await cf.kvs().get('to');\n  return event.request;\n}\n";
  const repository = await makeRepository(gateway.url, {
    'functions/reads.js': code,
    'functions/reads.json': { keyValueStores: ['targets'] },
    'functions/reads.tests/to.json': {
      httpRequest: 'GET / HTTP/1.1',
      expect: { output: { request: { uri: '/there' } } },
    },
    'key-value-stores/targets.json': { to: '/there' },
  });
  expect(await repository.cff('test')).toMatchObject({ code: 0, stderr: '1 passed, 0 failed\n' });
  expect(await repository.cff('deploy --yes')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('cff kvs sync targets'),
  });
  await repository.cff('kvs sync --yes');
  expect(await repository.cff('deploy --yes')).toMatchObject({ code: 0 });
  expect(await repository.cff('pull reads')).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('as the gateway'),
  });
});
