import { beforeEach, expect, test } from '@jest/globals';
import type { Caller } from '../../src/access/caller.ts';
import { createGateway } from '../../src/createContext.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { readLastRun } from '../../src/operations/testCases/lastRun.ts';
import { readLastVersion } from '../../src/operations/versions/lastVersion.ts';
import { createSample } from '../support/emulator.ts';
import { changeOutside, startHistory, type Members } from './someHistory.ts';

const { gateway, rest, client, create, update, publish, sweep } = await startHistory();
const { cloudFront } = gateway;
const httpRequest = 'GET / HTTP/1.1';

await createSample(client, 'a-elsewhere');
await sweep();
await changeOutside(client, 'a-elsewhere', 'changed');
await sweep();
const { etag } = await create('b-published', 'first', { message: 'First' });
await publish('b-published', etag, { message: 'To LIVE' });
const created = await create('c-refused', 'first', { message: 'Kept' });
await update('c-refused', created['etag'], { comment: 'x', message: 'Changed' });
// Nothing is refused without a record but what the gateway itself finds; CloudFront refuses this one.
await rest.send('DELETE /v1/functions/c-refused', { headers: { 'if-match': '"ETVPDKIKX0DER"' } });
await createSample(client, 'd-unknown');

beforeEach(() => {
  cloudFront.answered.length = 0;
});

const queries = () => cloudFront.answered.filter(({ action }) => action === 'Query').length;

test('a list tells the last version of each function, by one call for each', async () => {
  const fields = 'name lastVersion { event source stage author message }';
  const answer = await gateway.ask(`{ functions(stage: DEVELOPMENT) { nodes { ${fields} } } }`);
  const outside = { event: 'OBSERVED', source: 'OUTSIDE', author: null, message: null };
  const mine = { source: 'GATEWAY', author: 'admin' };
  expect((answer as Members)['nodes']).toEqual([
    { name: 'a-elsewhere', lastVersion: { ...outside, stage: 'DEVELOPMENT' } },
    {
      name: 'b-published',
      lastVersion: { ...mine, event: 'PUBLISHED', stage: 'LIVE', message: 'To LIVE' },
    },
    {
      name: 'c-refused',
      lastVersion: { ...mine, event: 'UPDATED', stage: 'DEVELOPMENT', message: 'Changed' },
    },
    { name: 'd-unknown', lastVersion: null },
  ]);
  expect(queries()).toBe(4);
  await gateway.ask('{ functions { nodes { name } } }');
  expect(queries()).toBe(4);
});

test('a list tells how the last run of each function ended, by one call for each', async () => {
  const name = 'b-published';
  for (const [testCase, uri] of [
    ['good', '/'],
    ['bad', '/other'],
  ]) {
    const body = { httpRequest, expect: { output: { request: { uri } } } };
    await rest.send(`PUT /v1/functions/${name}/tests/${testCase}`, { body });
  }
  await rest.send(`POST /v1/functions/${name}/tests/run`, { body: { stage: 'LIVE' } });
  await rest.send(`POST /v1/functions/${name}/tests/run`, { body: {} });
  cloudFront.answered.length = 0;
  const fields = 'name lastTestRun { stage etag ranAt author passed failed }';
  const answer = await gateway.ask(`{ functions(stage: DEVELOPMENT) { nodes { ${fields} } } }`);
  const lastTestRun = {
    stage: 'DEVELOPMENT',
    etag: 'ETVPDKIKX0DER',
    ranAt: expect.stringMatching(/Z$/),
    author: 'admin',
    passed: 1,
    failed: 1,
  };
  expect((answer as Members)['nodes']).toEqual([
    { name: 'a-elsewhere', lastTestRun: null },
    { name: 'b-published', lastTestRun },
    { name: 'c-refused', lastTestRun: null },
    { name: 'd-unknown', lastTestRun: null },
  ]);
  expect(queries()).toBe(4);
});

test('a caller without the right to read a function learns neither', async () => {
  const { createContext } = createGateway(process.env);
  const caller: Caller = { subject: 'team-a', kind: 'JWT', issuer: 'i', groups: ['team-a'] };
  const context = createContext(caller, toLambdaContext('test', 29_000));
  const denied = { errorCode: 'AccessDenied' };
  expect(await readLastVersion('b-published', context)).toMatchObject(denied);
  expect(await readLastRun('b-published', context)).toMatchObject(denied);
  expect(cloudFront.answered).toEqual([]);
});
