import { expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { withPageToken } from '../../src/local/pageToken.ts';
import { postOf } from '../support/gateway.ts';

const settings = { statusCode: 200, body: '{"tokenHint":"hint"}' };
const handler = withPageToken(
  () => Promise.resolve(settings),
  () => Promise.resolve('minted'),
);
const ask = async (rawPath: string, host: string) => {
  const event: APIGatewayProxyEventV2 = { ...postOf(''), rawPath, headers: { host } };
  return JSON.parse((await handler(event)).body ?? '') as unknown;
};

test.each(['127.0.0.1:4000', 'localhost:4000', '[::1]:4000'])('%s gets the token', async (host) => {
  const given = await ask('/pages/settings.json', host);
  expect(given).toEqual({ tokenHint: 'hint', token: 'minted' });
});

test.each(['gateway.example', '127.0.0.1.example', 'localhost.example:4000', ''])(
  'a page that calls this machine %s does not',
  async (host) => {
    expect(await ask('/pages/settings.json', host)).toEqual({ tokenHint: 'hint' });
  },
);

test('nothing else is touched', async () => {
  expect(await ask('/pages/other.json', 'localhost')).toEqual({ tokenHint: 'hint' });
});
