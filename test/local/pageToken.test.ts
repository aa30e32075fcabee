import { expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { withPageToken } from '../../src/local/pageToken.ts';
import { postOf } from '../support/gateway.ts';

const settings = { statusCode: 200, body: '{"tokenHint":"hint"}' };
const none = { statusCode: 404, body: '{"status":404}' };

/** Asks for a path, of a gateway that needs the secret `right` unless told; gives status and body. */
async function ask(changes: Partial<APIGatewayProxyEventV2>, how: object = {}) {
  const { answer = settings, startSecret = 'right' } = how as {
    answer?: typeof settings;
    startSecret?: string | null;
  };
  const handler = withPageToken(() => Promise.resolve(answer), {
    mint: (caller) => Promise.resolve(`minted for ${caller}`),
    startSecret: startSecret ?? undefined,
  });
  const { statusCode, body } = await handler({
    ...postOf(''),
    rawPath: '/pages/settings.json',
    ...changes,
  });
  return { statusCode, ...JSON.parse(body ?? '') };
}
const withHint = { statusCode: 200, tokenHint: 'hint' };
const secretOf = (text: string) => ({ headers: { 'x-start-secret': text } });

test('the page gets the token of an admin, where no secret is needed', async () => {
  const free = { startSecret: null };
  expect(await ask({}, free)).toEqual({ ...withHint, token: 'minted for admin' });
  expect(await ask({}, { ...free, answer: none })).toEqual({ statusCode: 404, status: 404 });
});

test('where a secret is needed, only who sends it gets a token', async () => {
  expect(await ask(secretOf('right'))).toEqual({ ...withHint, token: 'minted for admin' });
  for (const wrong of ['', 'righ', 'right ', 'Right', 'right,right', 'undefined', 'null']) {
    expect(await ask(secretOf(wrong))).toEqual(withHint);
  }
  expect(await ask({ headers: {} })).toEqual(withHint);
  expect(await ask({ headers: { referer: 'right', cookie: 'x-start-secret=right' } })).toEqual(
    withHint,
  );
});

test('with the secret there is a token without pages too, and for each caller', async () => {
  const queryStringParameters = { caller: 'team-b' };
  const asked = { ...secretOf('right'), queryStringParameters };
  expect(await ask(asked, { answer: none })).toEqual({
    statusCode: 200,
    token: 'minted for team-b',
  });
  expect(await ask({ queryStringParameters }, { answer: none })).toMatchObject({ statusCode: 404 });
});

test('nothing else is touched', async () => {
  expect(await ask({ ...secretOf('right'), rawPath: '/pages/other.json' })).toEqual(withHint);
});
