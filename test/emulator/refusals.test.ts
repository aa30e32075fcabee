import {
  CreateFunctionCommand,
  DescribeFunctionCommand,
  GetFunctionCommand,
  UpdateFunctionCommand,
  type CreateFunctionCommandInput,
} from '@aws-sdk/client-cloudfront';
import { beforeAll, expect, test } from '@jest/globals';
import { createSample, someCode, startEmulator, type TestEmulator } from '../support/emulator.ts';
import { signedFetch } from '../support/signedFetch.ts';

let cloudFront: TestEmulator;
beforeAll(async () => {
  cloudFront = await startEmulator();
  await createSample(cloudFront.client, 'sample');
});

const keyValueStoreArn =
  'arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889';
const FunctionConfig = { Comment: '', Runtime: 'cloudfront-js-2.0' } as const;
const FunctionCode = Buffer.from(someCode);

const keyValueStores = (...arns: string[]) => ({
  Quantity: arns.length,
  Items: arns.map((KeyValueStoreARN) => ({ KeyValueStoreARN })),
});

function create(changes: object) {
  const input = { Name: 'new', FunctionConfig, FunctionCode, ...changes };
  return cloudFront.client.send(new CreateFunctionCommand(input as CreateFunctionCommandInput)); // includes inputs that the types forbid
}

test('every broken constraint of the API model is reported at once, in the words of the service', async () => {
  const Name = `${'n'.repeat(64)}!`;
  const runtime = {
    Comment: 'c',
    Runtime: 'nodejs24.x',
    KeyValueStoreAssociations: keyValueStores('arn'),
  };
  await expect(
    create({ Name, FunctionConfig: runtime, FunctionCode: new Uint8Array(40_961) }),
  ).rejects.toMatchObject({
    name: 'MalformedXML',
    message: [
      "5 validation errors detected: Value '",
      `${Name}' at 'name' failed to satisfy constraint: Member must have length less than or equal to 64; Value '`,
      `${Name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9-_]{1,64}; `,
      "Value 'nodejs24.x' at 'functionConfig.runtime' failed to satisfy constraint: Member must satisfy enum value set: [cloudfront-js-1.0, cloudfront-js-2.0]; ",
      "Value 'arn' at 'functionConfig.keyValueStoreAssociations.items.1.member.keyValueStoreARN' failed to satisfy constraint: ",
      String.raw`Member must satisfy regular expression pattern: arn:aws:cloudfront::[0-9]{12}:key-value-store\/[0-9a-fA-F-]{36}; `,
      "Value [bytes] at 'functionCode' failed to satisfy constraint: Member must have length less than or equal to 40960",
    ].join(''),
    $metadata: {
      httpStatusCode: 400,
      attempts: 1,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  });
});

test('a missing member is reported as null', async () => {
  await expect(create({ FunctionConfig: undefined })).rejects.toMatchObject({
    message:
      "1 validation error detected: Value null at 'functionConfig' failed to satisfy constraint: Member must not be null",
  });
  await expect(create({ FunctionConfig: {}, FunctionCode: undefined })).rejects.toMatchObject({
    message: expect.stringMatching(
      /^3 validation errors detected: Value null at 'functionConfig.comment'/,
    ),
  });
});

test.each([
  [
    'a comment of 129 characters',
    { Comment: 'c'.repeat(129) },
    'The parameter Comment is too big.',
  ],
  [
    'two key value stores',
    { KeyValueStoreAssociations: keyValueStores(keyValueStoreArn, keyValueStoreArn) },
    /KeyValueStoreAssociations/,
  ],
  [
    'a key value store with runtime 1.0',
    { Runtime: 'cloudfront-js-1.0', KeyValueStoreAssociations: keyValueStores(keyValueStoreArn) },
    /cloudfront-js-1\.0/,
  ],
  [
    'a wrong Quantity',
    { KeyValueStoreAssociations: { ...keyValueStores(keyValueStoreArn), Quantity: 2 } },
    /Quantity/,
  ],
])('%s is InvalidArgument', async (_, config, message) => {
  await expect(create({ FunctionConfig: { ...FunctionConfig, ...config } })).rejects.toMatchObject({
    name: 'InvalidArgument',
    message: expect.stringMatching(message),
  });
});

test('10,241 bytes of code are too large, 40,961 break the API model', async () => {
  await expect(create({ FunctionCode: new Uint8Array(10_241) })).rejects.toMatchObject({
    name: 'FunctionSizeLimitExceeded',
    $metadata: { httpStatusCode: 413 },
  });
  await expect(create({ FunctionCode: new Uint8Array(40_961) })).rejects.toMatchObject({
    name: 'MalformedXML',
  });
});

function update(Name: string, IfMatch: string | undefined) {
  const tooLarge = new Uint8Array(10_241);
  return cloudFront.client.send(
    new UpdateFunctionCommand({ Name, IfMatch, FunctionConfig, FunctionCode: tooLarge }),
  );
}

test('existence is checked before If-Match, If-Match before size', async () => {
  await expect(update('unknown', undefined)).rejects.toMatchObject({
    name: 'NoSuchFunctionExists',
  });
  await expect(update('sample', undefined)).rejects.toMatchObject({
    name: 'InvalidIfMatchVersion',
  });
  await expect(update('sample', 'STALE')).rejects.toMatchObject({ name: 'InvalidIfMatchVersion' });
  await expect(update('sample', 'E3UN6WX5RRO2AG')).rejects.toMatchObject({
    name: 'PreconditionFailed',
    $metadata: { httpStatusCode: 412 },
  });
  await expect(update('sample', 'ETVPDKIKX0DER')).rejects.toMatchObject({
    name: 'FunctionSizeLimitExceeded',
  });
});

test('an empty name is refused, not taken for a list', async () => {
  await expect(cloudFront.client.send(new GetFunctionCommand({ Name: '' }))).rejects.toMatchObject({
    name: 'MalformedXML',
  });
});

test('failNext fails requests of one action, after and as often as it says', async () => {
  const describeSample = () =>
    cloudFront.client.send(new DescribeFunctionCommand({ Name: 'sample' }));
  cloudFront.failNext({
    action: 'DescribeFunction',
    code: 'UnsupportedOperation',
    after: 1,
    times: 2,
  });
  await expect(create({ Name: 'sample' })).rejects.toMatchObject({ name: 'FunctionAlreadyExists' });
  await describeSample();
  for (let time = 0; time < 2; time += 1) {
    await expect(describeSample()).rejects.toMatchObject({ name: 'UnsupportedOperation' });
  }
  await describeSample();
});

const post = (body: string) =>
  signedFetch(`${cloudFront.url}/2020-05-31/function`, { method: 'POST', body });
const codeOf = async (response: Response) => /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];

test('an error has the envelope of CloudFront', async () => {
  const response = await signedFetch(`${cloudFront.url}/2020-05-31/function/unknown/describe`);
  const requestId = response.headers.get('x-amzn-requestid');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('text/xml');
  expect(await response.text()).toBe(
    `<?xml version="1.0"?>\n<ErrorResponse xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Error><Type>Sender</Type><Code>NoSuchFunctionExists</Code><Message>The specified function does not exist.</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
  );
});

test.each([
  ['GET', '/2020-05-31/cache-policy'],
  ['PATCH', '/2020-05-31/function/sample'],
  ['POST', '/2020-05-31/function/sample/test-function'],
  ['GET', '/2020-05-31/cache-policy'],
  ['GET', '/2020-05-31/function/%zz'],
  ['GET', '/2020-05-31/function/a/describe/b'],
  ['GET', '/'],
])('%s %s is answered with 501 and named', async (method, path) => {
  const response = await signedFetch(cloudFront.url + path, { method });
  expect(response.status).toBe(501);
  expect(await response.text()).toContain(`${method} ${path}`);
});

const root = (inner: string) => `<CreateFunctionRequest>${inner}</CreateFunctionRequest>`;
test.each([
  ['nothing', '', 'MissingBody'],
  ['text that is not XML', 'nonsense', 'MalformedXML'],
  ['an element left open', '<CreateFunctionRequest>', 'MalformedXML'],
  ['another root', '<UpdateFunctionRequest/>', 'MalformedXML'],
  ['a control character', root('\u0001'), 'MalformedXML'],
  ['an entity of its own', `<!DOCTYPE a [<!ENTITY b "c">]>${root('&b;')}`, 'MalformedXML'],
  ['an unknown entity', root('&nbsp;'), 'MalformedXML'],
  ['deep nesting', root('<a>'.repeat(10_000)), 'MalformedXML'],
  ['code that is not base64', root('<FunctionCode>a</FunctionCode>'), 'MalformedXML'],
  ['more than a megabyte', ' '.repeat(1_048_577), 'RequestEntityTooLarge'],
])('a body of %s is refused', async (_, body, code) => {
  const response = await post(body);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(await codeOf(response)).toBe(code);
});

test('UpdateFunction sends its ETag as ETtag and as ETag', async () => {
  await createSample(cloudFront.client, 'spelling');
  const response = await signedFetch(`${cloudFront.url}/2020-05-31/function/spelling`, {
    method: 'PUT',
    headers: { 'if-match': 'ETVPDKIKX0DER' },
    body: `<UpdateFunctionRequest><FunctionConfig><Comment/><Runtime>cloudfront-js-2.0</Runtime></FunctionConfig><FunctionCode>eA==</FunctionCode></UpdateFunctionRequest>`,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('ettag')).toBe('E3UN6WX5RRO2AG');
  expect(response.headers.get('etag')).toBe('E3UN6WX5RRO2AG');
});
