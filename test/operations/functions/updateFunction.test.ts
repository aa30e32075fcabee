import { DescribeFunctionCommand, GetFunctionCommand } from '@aws-sdk/client-cloudfront';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { putClockOn } from '../../support/clock.ts';
import { createSample, createStore, someCode } from '../../support/emulator.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

const etags = ['ETVPDKIKX0DER', 'E3UN6WX5RRO2AG', 'E1F83G8C2ARO7P'] as const;

let gateway: TestGateway;
let name: string;
let count = 0;
let storeArn: string;
beforeAll(async () => {
  gateway = await startGateway();
  storeArn = await createStore(gateway.cloudFront.client, 'store');
});
beforeEach(async () => {
  name = `function-${(count += 1)}`;
  await createSample(gateway.cloudFront.client, name);
  gateway.cloudFront.answered.length = 0;
});

const document = `mutation ($input: UpdateFunctionInput!) {
  updateFunction(input: $input) {
    __typename
    ... on UpdateFunctionSuccess {
      previousETag
      function { name status comment runtime keyValueStoreArns arn stage createdTime lastModifiedTime etag code { text sizeBytes } }
    }
    ... on ServiceError { message errorCode retryable requestId }
    ... on InvalidArgument { violations { path rule message } }
    ... on InvalidIfMatchVersion { ifMatch }
    ... on NoSuchFunctionExists { name stage }
    ... on PreconditionFailed { name ifMatch }
    ... on FunctionSizeLimitExceeded { sizeBytes maxSizeBytes }
    ... on AccessDenied { action decidedBy }
    ... on Throttling { retryAfterSeconds }
    ... on ServiceUnavailable { outcome retryAfterSeconds }
  }
}`;

const update = (changes: object) =>
  gateway.ask(document, { input: { name, ifMatch: etags[0], ...changes } });
const actions = () => gateway.cloudFront.answered.map(({ action }) => action);

const everything = {
  comment: 'changed',
  runtime: 'CLOUDFRONT_JS_1_0',
  keyValueStoreArns: [],
  code: { text: '// changed' },
};

test('a whole update is one request to CloudFront, and gives the function as it is now', async () => {
  const result = await update(everything);
  expect(actions()).toEqual(['UpdateFunction']);
  expect(result).toEqual({
    __typename: 'UpdateFunctionSuccess',
    previousETag: etags[0],
    function: {
      name,
      status: 'UNPUBLISHED',
      comment: 'changed',
      runtime: 'CLOUDFRONT_JS_1_0',
      keyValueStoreArns: [],
      arn: `arn:aws:cloudfront::123456789012:function/${name}`,
      stage: 'DEVELOPMENT',
      createdTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      lastModifiedTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      etag: etags[1],
      code: { text: '// changed', sizeBytes: 10 },
    },
  });
});

const bothHalves = ['DescribeFunction', 'GetFunction', 'DescribeFunction'];

test.each([
  ['code', { code: { text: '// new' } }, ['DescribeFunction', 'UpdateFunction']],
  ['configuration', { ...everything, code: null }, ['GetFunction', 'UpdateFunction']],
  // Described twice, so that both halves are seen to be of one function.
  ['a comment', { comment: '' }, [...bothHalves, 'UpdateFunction']],
  ['nothing', {}, [...bothHalves, 'UpdateFunction']],
])('given %s, it reads only what is missing', async (_, changes, expected) => {
  const { __typename } = await update(changes);
  expect(__typename).toBe('UpdateFunctionSuccess');
  expect(actions()).toEqual(expected);
});

test('what is left out or null keeps its value, [] takes the store away', async () => {
  await update({ ...everything, runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [storeArn] });
  const kept = await update({ ifMatch: etags[1], comment: null, code: { base64: 'AP8=' } });
  expect(kept['function']).toMatchObject({
    comment: 'changed',
    runtime: 'CLOUDFRONT_JS_2_0',
    keyValueStoreArns: [storeArn],
    code: { text: null, sizeBytes: 2 },
  });
  const cleared = await update({ ifMatch: etags[2], keyValueStoreArns: [] });
  expect(cleared['function']).toMatchObject({
    comment: 'changed',
    keyValueStoreArns: [],
    code: { sizeBytes: 2 },
  });
});

test.each([
  ['emoji and CRLF', 'var s = "🚀";\r\nvar t = "é\u2028";\r\n'],
  ['markup', '<b>&amp;]]></b>'],
  ['control characters', '\u0001\u0008\u000b\u001f\u007f\ufeff'],
  ['10,240 bytes', '/'.repeat(10_240)],
])('code with %s is stored byte for byte', async (_, text) => {
  await update({ code: { text } });
  const { FunctionCode } = await gateway.cloudFront.client.send(
    new GetFunctionCommand({ Name: name }),
  );
  expect(FunctionCode && Buffer.from(FunctionCode).equals(Buffer.from(text))).toBe(true);
  const read = await gateway.ask(
    `query ($name: String!) { function(name: $name) { ... on CloudFrontFunction { code { text } } } }`,
    { name },
  );
  expect(read).toEqual({ code: { text } });
});

test.each([
  ['all given', everything],
  ['something left out', { comment: 'changed' }],
])('a stale ifMatch with %s is PreconditionFailed, and nothing is written', async (_, changes) => {
  await update(everything);
  expect(await update(changes)).toMatchObject({
    __typename: 'PreconditionFailed',
    name,
    ifMatch: etags[0],
    retryable: false,
  });
  const { ETag } = await gateway.cloudFront.client.send(
    new DescribeFunctionCommand({ Name: name }),
  );
  expect(ETag).toBe(etags[1]);
});

const current = `mutation ($input: UpdateFunctionInput!) {
  updateFunction(input: $input) { ... on PreconditionFailed { current { etag comment code { text } } } }
}`;

test('the present function is read only when it is asked for, and only once', async () => {
  await update(everything);
  gateway.cloudFront.answered.length = 0;
  await update(everything);
  // Described only to see that it has changed: CloudFront has been reported to refuse the present version.
  expect(actions()).toEqual(['UpdateFunction', 'DescribeFunction']);
  gateway.cloudFront.answered.length = 0;
  const input = { name, ifMatch: etags[0], comment: 'mine' };
  expect(await gateway.ask(current, { input })).toEqual({
    current: { etag: etags[1], comment: 'changed', code: { text: '// changed' } },
  });
  expect(new Set(actions())).toEqual(new Set(['DescribeFunction', 'GetFunction']));
  expect(actions()).toHaveLength(2);
});

test('the present function of one that is gone meanwhile is null', async () => {
  gateway.cloudFront.failNext({ action: 'UpdateFunction', code: 'PreconditionFailed' });
  gateway.cloudFront.failNext({ action: 'DescribeFunction', code: 'NoSuchFunctionExists' });
  const input = { name, ifMatch: etags[0], ...everything };
  expect(await gateway.ask(current, { input })).toEqual({ current: null });
});

test('all violations are told at once, before anything is sent', async () => {
  const result = await update({
    name: `${'n'.repeat(64)}/`,
    comment: `${'c'.repeat(128)}\u0000`,
    keyValueStoreArns: [storeArn, 'arn:aws:s3:::bucket'],
    code: { text: '\ud800' },
  });
  expect(actions()).toEqual([]);
  expect(result).toMatchObject({ __typename: 'InvalidArgument', errorCode: 'InvalidArgument' });
  expect(result['violations']).toEqual(
    [
      ['name', 'MAX_LENGTH'],
      ['name', 'PATTERN'],
      ['comment', 'MAX_LENGTH'],
      ['comment', 'PATTERN'],
      ['keyValueStoreArns.1', 'PATTERN'],
      ['code.text', 'PATTERN'],
    ].map(([path, rule]) => ({ path, rule, message: expect.stringMatching(/^must /) })),
  );
  expect(result['violations']).toContainEqual(
    expect.objectContaining({ message: 'must have at most 64 characters' }),
  );
});

test.each([
  ['an empty name', { name: '' }, 'name', 'MIN_LENGTH'],
  ['no code', { code: { text: '' } }, 'code.text', 'MIN_LENGTH'],
  ['no bytes', { code: { base64: '' } }, 'code.base64', 'MIN_LENGTH'],
  ['40,961 bytes', { code: { text: '/'.repeat(40_961) } }, 'code.text', 'MAX_LENGTH'],
])('%s breaks one rule', async (_, changes, path, rule) => {
  const { violations } = await update(changes);
  expect(violations).toEqual([{ path, rule, message: expect.any(String) }]);
});

test('20 violations are told, however many values are wrong', async () => {
  const unknown = (end: string) =>
    `arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb${end}`;
  const ends = Array.from({ length: 30 }, (_, index) => String(5_500 + index));
  for (const keyValueStoreArns of [ends, ends.map(unknown)]) {
    const { violations } = await update({ keyValueStoreArns });
    expect(violations).toHaveLength(20);
  }
});

test('128 characters of comment are allowed, emoji counted as one', async () => {
  expect(await update({ comment: '🚀'.repeat(128) })).toMatchObject({
    __typename: 'UpdateFunctionSuccess',
  });
});

test.each(['', ' ', 'a\r\nx-injected: 1', 'é'])(
  'an ifMatch of %j, which no header can carry, is InvalidIfMatchVersion and is not told again',
  async (ifMatch) => {
    const expected = { __typename: 'InvalidIfMatchVersion', ifMatch: '' };
    expect(await update({ ifMatch, ...everything })).toMatchObject(expected);
    expect(await update({ ifMatch, comment: 'changed' })).toMatchObject(expected);
    expect(actions()).toEqual([]);
  },
);

test.each(['nonsense', '"ETVPDKIKX0DER"', '*'])(
  'an ifMatch of %j is InvalidIfMatchVersion when CloudFront says so, and stale when the gateway compares',
  async (ifMatch) => {
    expect(await update({ ifMatch, ...everything })).toMatchObject({
      __typename: 'InvalidIfMatchVersion',
      ifMatch,
    });
    expect(await update({ ifMatch, comment: 'changed' })).toMatchObject({
      __typename: 'PreconditionFailed',
      ifMatch,
    });
  },
);

test('an unknown function is NoSuchFunctionExists, whatever is left out', async () => {
  const expected = { __typename: 'NoSuchFunctionExists', name: 'unknown', stage: 'DEVELOPMENT' };
  expect(await update({ name: 'unknown', ...everything })).toMatchObject(expected);
  expect(await update({ name: 'unknown', comment: '' })).toMatchObject(expected);
});

test.each([10_241, 40_960])('%d bytes of code are FunctionSizeLimitExceeded', async (sizeBytes) => {
  expect(await update({ code: { text: '/'.repeat(sizeBytes) } })).toMatchObject({
    __typename: 'FunctionSizeLimitExceeded',
    sizeBytes,
    maxSizeBytes: 10_240,
  });
});

test('what only CloudFront refuses is InvalidArgument in its words', async () => {
  const twoStores = { ...everything, keyValueStoreArns: [storeArn, storeArn] };
  expect(await update(twoStores)).toMatchObject({
    __typename: 'InvalidArgument',
    message: expect.stringContaining('KeyValueStoreAssociations'),
    violations: [],
  });
  gateway.cloudFront.failNext({ code: 'MalformedXML' });
  expect(await update(everything)).toMatchObject({ __typename: 'InvalidArgument', violations: [] });
});

test('an operation that the Region lacks is UnsupportedOperation', async () => {
  gateway.cloudFront.failNext({ code: 'UnsupportedOperation' });
  expect(await update(everything)).toMatchObject({
    __typename: 'UnsupportedOperation',
    retryable: false,
  });
});

test("IAM's refusal names the action that was refused, and nothing of the role", async () => {
  const message = 'User: arn:aws:sts::123456789012:assumed-role/gateway/x is not authorized';
  gateway.cloudFront.failNext({ action: 'GetFunction', code: 'AccessDenied', message });
  const result = await update({ comment: 'changed' });
  expect(result).toMatchObject({
    __typename: 'AccessDenied',
    action: 'cloudfront:GetFunction',
    decidedBy: 'IAM',
  });
  expect(result['message']).not.toContain('arn:');
});

test('a rate limit that outlasts the retries is Throttling', async () => {
  gateway.cloudFront.failNext({ code: 'Throttling', times: 3 });
  expect(await update(everything)).toMatchObject({
    __typename: 'Throttling',
    message: 'Rate exceeded',
    retryable: true,
    retryAfterSeconds: 1,
  });
  expect(actions()).toHaveLength(3);
});

test('after a failure of CloudFront itself the function is read; unknown is what cannot be read', async () => {
  putClockOn();
  const notApplied = { __typename: 'ServiceUnavailable', outcome: 'NOT_APPLIED', retryable: true };
  gateway.cloudFront.failNext({ action: 'UpdateFunction', code: 'ServiceUnavailable', times: 3 });
  expect(await update(everything)).toMatchObject(notApplied);
  const unknown = { __typename: 'ServiceUnavailable', outcome: 'UNKNOWN', retryable: false };
  gateway.cloudFront.failNext({ code: 'ServiceUnavailable', times: 7 });
  expect(await update(everything)).toMatchObject(unknown);
  gateway.cloudFront.failNext({ action: 'DescribeFunction', code: 'InternalError', times: 3 });
  expect(await update({ code: { text: someCode } })).toMatchObject(notApplied);
});

test('a function that was created only now may be another than before: the outcome is unknown', async () => {
  const Name = `${name}-new`;
  await createSample(gateway.cloudFront.client, Name);
  gateway.cloudFront.failNext({ action: 'UpdateFunction', code: 'ServiceUnavailable' });
  expect(await update({ name: Name, ...everything })).toMatchObject({
    __typename: 'PreconditionFailed',
    message: expect.stringContaining('or is too new to tell'),
    retryable: false,
  });
});

test('a failure quotes the id of the request at AWS, and the log has both ids', async () => {
  const { requestId } = await update({ name: 'unknown', ...everything });
  const entry = gateway.log.find(({ awsRequestId }) => awsRequestId === requestId);
  expect(entry).toMatchObject({
    action: 'cloudfront:UpdateFunction',
    code: 'NoSuchFunctionExists',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});
