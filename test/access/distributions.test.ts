import { expect, test } from '@jest/globals';
import { writeAccessFile } from '../support/accessFile.ts';
import { createDistribution, createLive } from '../support/distributions.ts';
import { authorizerOf, contextOf, startGateway, startUpstream } from '../support/gateway.ts';
import { startRest } from '../support/rest.ts';

const upstream = startUpstream();
const { cloudFront } = await upstream;
const rules = [
  { group: 'admin', functions: ['*'], actions: ['read'] },
  { group: 'remover', functions: ['*'], actions: ['delete'] },
];
process.env['ACCESS_FILE'] = await writeAccessFile(rules);
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
await createLive(cloudFront.client, 'used');
await createDistribution(cloudFront.client, { 'viewer-request': 'used' });

test('who may delete a function but not read it is not told which distributions use it', async () => {
  const query =
    'mutation { deleteFunction(input: { name: "used", ifMatch: "ETVPDKIKX0DER" }) { __typename ... on FunctionInUse { distributions } } }';
  const requestContext = contextOf('POST', authorizerOf('remover'));
  const { body = '' } = await gateway.invoke({ body: JSON.stringify({ query }), requestContext });
  expect(JSON.parse(body)).toEqual({
    data: { deleteFunction: { __typename: 'FunctionInUse', distributions: null } },
  });
  const answer = await rest.send('DELETE /v1/functions/used', {
    authorizer: authorizerOf('remover'),
    headers: { 'if-match': 'ETVPDKIKX0DER' },
  });
  expect(answer).toMatchObject({ status: 409, body: { distributions: null } });
  expect(cloudFront.answered.map(({ action }) => action)).not.toContain('ListDistributions');
});
