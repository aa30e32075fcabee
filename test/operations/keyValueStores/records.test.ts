import { hash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { startFaultyGateway } from '../../support/faultyGateway.ts';
import { startUpstream } from '../../support/gateway.ts';
import { storeRecordsOf } from '../../support/storeRecords.ts';
import { changeStore } from '../../support/stores.ts';

const { gateway, rest, tableProxy } = await startFaultyGateway(startUpstream({ history: true }));
const { cloudFront, log } = gateway;
const change = changeStore(gateway);
const recordsOf = storeRecordsOf(cloudFront.url);

const name = 'recorded';
const [first, second] = ['KVTVPDKIKX0DER', 'KV3UN6WX5RRO2AG'];
const secret = { key: 'secret-key', value: 'secret-value' };
const sha256 = hash(
  'sha256',
  JSON.stringify([
    [
      ['a', 'secret-b'],
      ['secret-key', 'secret-value'],
    ],
    [['z']],
  ]),
);
const input = {
  puts: [secret, { key: 'a', value: 'secret-b' }],
  deletes: ['z'],
  message: 'spring',
};

test('each change leaves one record and one line of audit: counts and a hash, and what became of it', async () => {
  await change('createKeyValueStore', { name, message: 'why' });
  await change('changeEntries', { name, ifMatch: first, ...input });
  await change('changeEntries', { name, ifMatch: first, ...input });
  await rest.send(`PATCH /v1/key-value-stores/${name}`, { body: { comment: 'new' } });
  const headers = { 'if-match': second };
  await rest.send(`DELETE /v1/key-value-stores/${name}?message=gone`, { headers });
  const by = {
    pk: `kvs#${name}`,
    sk: expect.stringMatching(/^K#\d{4}-.*Z#[0-9a-f-]{36}$/),
    at: expect.any(Number),
    author: 'admin',
    session: 'jwt.admin',
    requestId: expect.any(String),
    until: expect.any(Number),
  };
  const answered = { state: 'APPLIED', evidence: 'ANSWER' };
  const arn = expect.stringContaining(':key-value-store/');
  const comment = (text: string) => hash('sha256', text);
  const changed = {
    kind: 'CHANGE',
    arn,
    base: first,
    ifMatch: first,
    puts: 2,
    deletes: 1,
    sha256,
    message: 'spring',
  };
  expect(await recordsOf(name)).toEqual([
    { ...by, ...answered, kind: 'CREATE', sha256: comment(''), message: 'why' },
    { ...by, ...answered, ...changed, etag: second },
    { ...by, ...changed, state: 'REFUSED' },
    { ...by, ...answered, kind: 'UPDATE', arn, base: 'ETVPDKIKX0DER', sha256: comment('new') },
    { ...by, ...answered, kind: 'DELETE', arn, ifMatch: second, message: 'gone' },
  ]);
  const lines = log.filter(({ message }) => message === 'audit');
  const told = { keyValueStore: name, changeMessage: 'spring', puts: 2, deletes: 1 };
  expect(lines).toEqual([
    expect.objectContaining({ operation: 'CreateKeyValueStore', outcome: 'Success' }),
    expect.objectContaining({ ...told, outcome: 'Success', etag: second, changesSha256: sha256 }),
    expect.objectContaining({ ...told, outcome: 'PreconditionFailed', ifMatch: first }),
    expect.objectContaining({ operation: 'UpdateKeyValueStore', keyValueStore: name }),
    expect.objectContaining({ operation: 'DeleteKeyValueStore', outcome: 'Success' }),
  ]);
});

test('keys and values are in no log line, metric or record, whatever is refused', async () => {
  await change('createKeyValueStore', { name: 'quiet' });
  const ifMatch = first;
  await change('changeEntries', { name: 'quiet', ifMatch, puts: [secret, secret] });
  for (const code of [
    'ValidationException',
    'ServiceQuotaExceededException',
    'AccessDeniedException',
  ] as const) {
    const action = 'cloudfront-keyvaluestore:UpdateKeys';
    cloudFront.failNext({ code, action, message: `no: ${secret.key} ${secret.value}` });
    const { message } = await change('changeEntries', { name: 'quiet', ifMatch, puts: [secret] });
    expect(message).not.toMatch(/secret/);
    expect(log).toContainEqual(
      expect.objectContaining({ message: 'AWS refused', action, awsCode: code }),
    );
  }
  await gateway.ask(`{ keyValueEntry(name: "quiet", key: "${secret.key}") { value } }`);
  await rest.send(`GET /v1/key-value-stores/quiet/entry?key=${secret.key}`);
  expect(JSON.stringify([log, await recordsOf('quiet')])).not.toMatch(/secret-/);
});

test('without the table nothing is written, and a record that cannot be settled changes nothing', async () => {
  await change('createKeyValueStore', { name: 'guarded' });
  const puts = [{ key: 'k', value: 'v' }];
  const asked = { name: 'guarded', ifMatch: first, puts };
  cloudFront.answered.length = 0;
  const isMet = { PutItem: true, UpdateItem: true };
  tableProxy.plan = ({ action }) => ({
    kind: isMet[action as 'PutItem'] ? 'UNAVAILABLE_BEFORE' : 'NONE',
  });
  expect(await change('changeEntries', asked)).toMatchObject({
    __typename: 'ServiceUnavailable',
    retryable: true,
  });
  expect(cloudFront.answered.map(({ action }) => action)).not.toContain(
    'cloudfront-keyvaluestore:UpdateKeys',
  );
  isMet.PutItem = false;
  expect(await change('changeEntries', asked)).toMatchObject({
    __typename: 'ChangeEntriesSuccess',
  });
  expect((await recordsOf('guarded')).map(({ state }) => state)).toEqual(['APPLIED', 'PENDING']);
});
