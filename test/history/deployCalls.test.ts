import { beforeEach, expect, test } from '@jest/globals';
import { createGateway } from '../../src/createContext.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { operations } from '../../src/operations/index.ts';
import { putClockOn } from '../support/clock.ts';
import { apis, deployer, goodCode, uriCase, wrongCode } from './someDeploy.ts';
import { startHistory, type Members } from './someHistory.ts';

const started = await startHistory();
const { gateway, send, create, publish } = started;
const { cloudFront } = gateway;
const deploy = deployer(started);
const first = 'ETVPDKIKX0DER';
const code = { text: goodCode('new') };
const whole = { comment: 'new', runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [], code };

beforeEach(() => {
  cloudFront.answered.length = 0;
});

/** Counts what was asked of CloudFront and of DynamoDB. */
function made() {
  const actions = cloudFront.answered.map(({ action = '' }) => action);
  const ofTable = actions.filter((action) => /Item$|^Query$/.test(action)).length;
  const toCloudFront = actions.filter((action) => action.endsWith('Function')).length;
  return { ofTable, toCloudFront };
}

async function makeLive(name: string, tests: number): Promise<void> {
  await create(name, 'one');
  await publish(name, first);
  for (let index = 0; index < tests; index += 1)
    await send(`PUT /v1/functions/${name}/tests/t${index}`, uriCase);
  cloudFront.answered.length = 0;
}

test.each(
  apis.flatMap((api) =>
    [0, 1, 7, 50].flatMap((tests) =>
      Object.entries<Members>({
        whole,
        code: { code },
        comment: { comment: 'new' },
        restore: { comment: 'new', onFailure: 'RESTORE' },
        'restore-whole': { ...whole, onFailure: 'RESTORE' },
      }).map(([word, input]) => ({ api, tests, word, input })),
    ),
  ),
)(
  '$api: a deploy of $word with $tests test cases makes at most 7 calls to CloudFront besides their runs, and 12 to DynamoDB',
  async ({ api, tests, word, input }) => {
    const name = `${word}-${tests}-${api.toLowerCase()}`;
    await makeLive(name, tests);
    expect(await deploy(api, { ...input, name, ifMatch: first })).toMatchObject({ live: {} });
    const { toCloudFront, ofTable } = made();
    // Without test cases CloudFront is asked whether it can load the code.
    expect(toCloudFront).toBeLessThanOrEqual(7 + Math.max(tests, 1));
    expect(ofTable).toBeLessThanOrEqual(12);
  },
);

test('a deploy that creates, and one that is put back, keep to the same', async () => {
  expect(await deploy('GraphQL', { ...whole, name: 'new' })).toMatchObject({ live: {} });
  expect(made().toCloudFront).toBeLessThanOrEqual(8);
  expect(made().ofTable).toBeLessThanOrEqual(12);
  await makeLive('back', 3);
  const wrong = { ...whole, code: { text: wrongCode('new') }, onFailure: 'RESTORE' };
  expect(await deploy('GraphQL', { ...wrong, name: 'back', ifMatch: first })).toMatchObject({
    developmentContent: 'RESTORED',
  });
  expect(made().toCloudFront).toBeLessThanOrEqual(7 + 3);
  expect(made().ofTable).toBeLessThanOrEqual(12);
});

const { createContext } = createGateway(process.env);
const admin = {
  subject: 'admin',
  kind: 'JWT',
  issuer: 'https://issuer.example',
  groups: ['admin'],
} as const;

test('a deploy of 50 test cases makes at most 96 calls together when writes are not answered', async () => {
  const lost = [
    ['PublishFunction', goodCode('new'), 9],
    ['UpdateFunction', goodCode('new'), 2],
    ['UpdateFunction', wrongCode('new'), 2],
  ] as const;
  for (const index of lost.keys()) await makeLive(`lost-${index}`, 50);
  putClockOn(); // what is too new may have been made by others
  for (const [index, [action, text, times]] of lost.entries()) {
    cloudFront.failNext({ action, code: 'InternalError', times });
    const context = createContext(admin, toLambdaContext('test', 29_000));
    const { callsLeft } = context.budget;
    const name = `lost-${index}`;
    const input = { name, ifMatch: first, code: { text }, onFailure: 'RESTORE' as const };
    await operations.deployFunction(input, context);
    const calls = callsLeft - context.budget.callsLeft;
    expect(calls).toBeGreaterThan(50);
    expect(calls).toBeLessThanOrEqual(96);
  }
});

test('a document may deploy or run test cases once', async () => {
  const one = 'deployFunction(input: { name: "once", code: { text: "x" } }) { __typename }';
  const other = 'runTestCases(input: { name: "once" }) { __typename }';
  for (const fields of [`a: ${one} b: ${one}`, `${one} ${other}`, `${one} ... { b: ${one} }`]) {
    const query = `mutation { ${fields} }`;
    const { statusCode, body = '' } = await gateway.invoke({ body: JSON.stringify({ query }) });
    expect({ statusCode, ...JSON.parse(body) }).toMatchObject({
      statusCode: 400,
      errors: [{ extensions: { code: 'TOO_MANY_CALLS' } }],
    });
  }
  expect(cloudFront.answered).toEqual([]);
});
