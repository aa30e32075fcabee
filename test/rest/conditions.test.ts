import { expect, test } from '@jest/globals';
import { startRest } from '../support/rest.ts';

const rest = await startRest();
const { cloudFront } = rest;
const etag = '"ETVPDKIKX0DER"';
const store = '/v1/key-value-stores/x';

test.each([
  [`PUT ${store}/entries`, { entries: [] }, { 'if-none-match': '*' }],
  [`PUT ${store}/entries`, { entries: [] }, { 'if-none-match': etag }],
  [`PATCH ${store}`, { comment: 'x' }, { 'if-match': etag }],
  [`PATCH ${store}`, { comment: 'x' }, { 'if-none-match': etag }],
  ['POST /v1/key-value-stores', { name: 'x' }, { 'if-none-match': '*' }],
  ['POST /v1/functions', { name: 'x', code: { text: '//' } }, { 'if-none-match': '*' }],
  ['PUT /v1/functions/x/tags', { tags: [] }, { 'if-match': etag }],
  ['PUT /v1/functions/x/tags', { tags: [] }, { 'if-none-match': '*' }],
  ['PUT /v1/functions/x/tests/a', {}, { 'if-none-match': '*' }],
  ['DELETE /v1/functions/x/tests/a', undefined, { 'if-match': etag }],
] as const)(
  '%s with %j and a condition that nothing checks, %j, is 400',
  async (request, body, headers) => {
    cloudFront.answered.length = 0;
    const answer = await rest.send(request, { ...(body && { body }), headers });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        type: 'about:blank',
        detail: expect.stringMatching(/^If-(?:None-)?Match is not supported here/),
      },
    });
    expect(cloudFront.answered).toEqual([]);
  },
);

test('a sync takes If-None-Match beside If-Match, which it is compared with', async () => {
  const headers = { 'if-match': etag, 'if-none-match': etag };
  expect(await rest.send(`PUT ${store}/entries`, { body: { entries: [] }, headers })).toMatchObject(
    {
      status: 412,
    },
  );
});
