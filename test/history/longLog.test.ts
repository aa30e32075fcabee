import { expect, test } from '@jest/globals';
import { changeOutside, startHistory } from './someHistory.ts';

const { client, rest, send, create, update, publish } = await startHistory();

/** More records than are read at once. */
const many = 26;
const unrecorded = async (name: string) =>
  (await send(`GET /v1/functions/${name}/versions?limit=1`))['unrecorded'];

test('a stage that was published many versions ago is in the history, and one that was changed elsewhere is not', async () => {
  let { etag } = await create('long');
  await publish('long', etag);
  for (let count = 1; count <= many; count += 1) {
    ({ etag } = await update('long', etag, { comment: `number ${count}` }));
  }
  expect(await unrecorded('long')).toEqual([]);
  etag = await changeOutside(client, 'long', 'elsewhere');
  expect(await unrecorded('long')).toMatchObject([{ id: 'long:DEVELOPMENT', etag }]);
});

test('a conflict tells who made the other change, however many changes were refused since', async () => {
  const { etag } = await create('refused');
  const updated = await update('refused', etag, { comment: 'mine', message: 'mine' });
  for (let count = 1; count <= many; count += 1) {
    const answer = await rest.send('PATCH /v1/functions/refused', {
      headers: { 'if-match': String(updated['etag']) },
      body: { code: { text: `//${'x'.repeat(10_240)}` } },
    });
    expect(answer.status).toBe(413);
  }
  const conflict = await rest.send('DELETE /v1/functions/refused', {
    headers: { 'if-match': String(etag) },
  });
  expect(conflict).toMatchObject({
    status: 412,
    body: { changedBy: { number: 2, message: 'mine' } },
  });
});
