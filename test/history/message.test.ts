import { expect, test } from '@jest/globals';
import { createSample, someCode } from '../support/emulator.ts';
import { startGateway } from '../support/gateway.ts';

const gateway = await startGateway();
const { cloudFront } = gateway;
const { ETag: etag } = await createSample(cloudFront.client, 'sample');

const refusal = '__typename ... on InvalidArgument { violations { path rule } }';
const violations = (rule: string) => ({
  __typename: 'InvalidArgument',
  violations: [{ path: 'message', rule }],
});

const inputs = {
  createFunction: { name: 'new', code: { text: someCode } },
  updateFunction: { name: 'sample', ifMatch: etag, comment: 'new' },
  publishFunction: { name: 'sample', ifMatch: etag },
  deleteFunction: { name: 'sample', ifMatch: etag },
};

test.each(Object.entries(inputs))(
  '%s refuses a message of more than 256 characters or with control characters, and asks nobody',
  async (name, input) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${refusal} } }`;
    const send = (message: string) => gateway.ask(query, { input: { ...input, message } });
    cloudFront.answered.length = 0;
    expect(await send('é'.repeat(257))).toEqual(violations('MAX_LENGTH'));
    expect(await send('a\u0000b')).toEqual(violations('PATTERN'));
    expect(await send('\ud800')).toEqual(violations('PATTERN'));
    expect(cloudFront.answered).toEqual([]);
  },
);

test('a message of 256 characters on several lines is taken', async () => {
  const message = `fix\n${'😀'.repeat(252)}`;
  const query = `mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { __typename } }`;
  const input = { ...inputs.updateFunction, message };
  expect(await gateway.ask(query, { input })).toEqual({ __typename: 'UpdateFunctionSuccess' });
});
