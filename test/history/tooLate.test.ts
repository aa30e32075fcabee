import { expect, test } from '@jest/globals';
import { codeOf, startHistory } from './someHistory.ts';

const { rest, create, update } = await startHistory();

/** Sends an update of all fields, which reads nothing by itself. */
const replace = (name: string, ifMatch: unknown, word: string) =>
  rest.send(`PATCH /v1/functions/${name}`, {
    headers: { 'if-match': String(ifMatch) },
    body: {
      comment: word,
      runtime: 'CLOUDFRONT_JS_2_0',
      keyValueStoreArns: [],
      code: { text: codeOf(word) },
    },
  });

test('a change that is based on a version which the history knows as replaced is refused and leaves no record', async () => {
  const { etag } = await create('late');
  const second = await update('late', etag, { comment: 'second' });
  expect(await replace('late', etag, 'too late')).toMatchObject({
    status: 412,
    body: {
      detail: 'The function has changed since this ifMatch was read.',
      outcome: 'NOT_APPLIED',
      changedBy: { number: 2 },
    },
  });
  expect(await update('late', second['etag'], { comment: 'third' })).toMatchObject({ version: 3 });
});
