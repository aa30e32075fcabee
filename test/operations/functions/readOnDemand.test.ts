import { UpdateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import { toLambdaContext } from '../../../src/local/event.ts';
import type { CloudFrontFunction } from '../../../src/contract/schema.generated.ts';
import { createGateway } from '../../../src/createContext.ts';
import { describeFunction } from '../../../src/operations/functions/describeFunction.ts';
import { getFunction } from '../../../src/operations/functions/getFunction.ts';
import { readCode } from '../../../src/operations/functions/readOnDemand.ts';
import { createSample, someCode } from '../../support/emulator.ts';
import { startGateway } from '../../support/gateway.ts';

const gateway = await startGateway();
const { createContext } = createGateway(process.env);
const { cloudFront } = gateway;
await createSample(cloudFront.client, 'sample');

const etag = 'ETVPDKIKX0DER';
const actions = () => cloudFront.answered.map(({ action }) => action);

test('code that is asked for first tells the version too', async () => {
  cloudFront.answered.length = 0;
  const page = await gateway.ask('{ functions { nodes { code { text } etag } } }');
  expect(page).toEqual({ nodes: [{ code: { text: someCode }, etag }] });
  expect(actions()).toEqual(['ListFunctions', 'GetFunction']);
});

test.each([
  ['{ functions { nodes { etag code { text } } } }'],
  ['{ functions { nodes { etag } edges { node { code { text } } } } }'],
])('a version that is asked for together with the code comes with it: %s', async (query) => {
  cloudFront.answered.length = 0;
  await gateway.ask(query);
  expect(actions()).toEqual(['ListFunctions', 'GetFunction']);
});

test('a version alone is described', async () => {
  cloudFront.answered.length = 0;
  expect(await gateway.ask('{ functions { nodes { etag } } }')).toEqual({ nodes: [{ etag }] });
  expect(actions()).toEqual(['ListFunctions', 'DescribeFunction']);
});

test('code that cannot be read takes the version with it, and nothing else', async () => {
  cloudFront.failNext({ action: 'GetFunction', code: 'AccessDenied' });
  const query = '{ functions { nodes { name etag code { text } } } }';
  const { body } = await gateway.invoke({ body: JSON.stringify({ query }) });
  const { data, errors } = JSON.parse(body ?? '');
  expect(data.functions.nodes).toEqual([{ name: 'sample', etag: null, code: null }]);
  expect(errors).toMatchObject([
    { extensions: { code: 'AccessDenied' } },
    { extensions: { code: 'AccessDenied' } },
  ]);
});

/** Throttles so many attempts to read code; gives what a query gets, and the attempts that were made. */
async function askThrottled(query: string, times: number) {
  cloudFront.failNext({ action: 'GetFunction', code: 'Throttling', times });
  cloudFront.answered.length = 0;
  const { body } = await gateway.invoke({ body: JSON.stringify({ query }) });
  const attempts = actions().filter((action) => action === 'GetFunction').length;
  return { ...JSON.parse(body ?? ''), attempts };
}

test('a throttled read is repeated once, for all fields that share it', async () => {
  const query = '{ functions { nodes { etag code { text } } } }';
  const { data, errors, attempts } = await askThrottled(query, 3);
  expect({ data, errors, attempts }).toEqual({
    data: { functions: { nodes: [{ etag, code: { text: someCode } }] } },
    errors: undefined,
    attempts: 4,
  });
  const refused = await askThrottled(query, 6);
  expect(refused.attempts).toBe(6);
  expect(refused.errors).toMatchObject([
    { extensions: { code: 'Throttling' } },
    { extensions: { code: 'Throttling' } },
  ]);
});

test('it is not repeated in a document that may need all calls', async () => {
  const nodes = '{ nodes { etag code { text } } }';
  const whole = `{ a: functions(first: 100) ${nodes} b: functions(first: 22) ${nodes} }`;
  const { errors, attempts } = await askThrottled(whole, 3);
  expect(attempts).toBe(3);
  expect(errors).toMatchObject([{ extensions: { code: 'Throttling' } }, {}, {}, {}]);
});

const admin = { subject: 'admin', kind: 'JWT', issuer: '', groups: ['admin'] } as const;

test('code that was read before the version is read again', async () => {
  const context = createContext(admin, toLambdaContext('test', 29_000));
  const reference = { name: 'sample', stage: 'DEVELOPMENT' } as const;
  expect(await getFunction(reference, context)).toMatchObject({ etag });
  await cloudFront.client.send(
    new UpdateFunctionCommand({
      Name: 'sample',
      IfMatch: etag,
      FunctionConfig: { Comment: '', Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from('// newer'),
    }),
  );
  const self = await describeFunction(reference, context);
  expect(self).toMatchObject({ etag: 'E3UN6WX5RRO2AG' });
  const code = await readCode(self as CloudFrontFunction, context); // as just seen
  expect(code).toMatchObject({ etag: 'E3UN6WX5RRO2AG', bytes: Buffer.from('// newer') });
});
