import { expect, test, beforeEach } from '@jest/globals';
import { createGateway } from '../../../src/createContext.ts';
import { toLambdaContext } from '../../../src/local/event.ts';
import { operations } from '../../../src/operations/index.ts';
import { authorizerOf, contextOf, startGateway, startUpstream } from '../../support/gateway.ts';
import { startRest } from '../../support/rest.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { cloudFront, log } = gateway;
const storeArn =
  'arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889';

beforeEach(() => {
  cloudFront.answered.length = 0;
  log.length = 0;
});

const document = `query ($input: CheckFunctionInput!) { checkFunction(input: $input) { __typename
  ... on CheckFunctionSuccess { diagnostics { severity line column rule message } sizeBytes maxSizeBytes commentSizeBytes }
  ... on InvalidArgument { violations { path rule } } ... on AccessDenied { decidedBy } ... on ServiceError { errorCode message } } }`;

async function check(input: object) {
  const { __typename, ...report } = await gateway.ask(document, { input });
  expect(__typename).toBe('CheckFunctionSuccess');
  return report;
}

const found = async (text: string, more: object = {}) => {
  const { diagnostics } = await check({ code: { text }, ...more });
  return (diagnostics as Record<string, unknown>[]).map(({ message: _, ...others }) => others);
};

const good = 'function handler(event) {\n  return event.request;\n}';
const store = `import cf from 'cloudfront';\nvar kvs = cf.kvs();\n${good}`;

test.each([
  { code: good, expected: [] },
  {
    code: `${good}\n  export { handler };`,
    expected: [{ severity: 'ERROR', rule: 'syntax', line: 4, column: 3 }],
  },
  {
    code: '/* é🚀 */ for (var x of []) {}\r\nfunction handle() {}',
    expected: [
      { severity: 'ERROR', rule: 'handler-missing', line: null, column: null },
      { severity: 'ERROR', rule: 'syntax', line: 1, column: 22 },
    ],
  },
  {
    code: `var a = [];\r\n\u2028${good}\rvar b = a.at(0);`,
    expected: [{ severity: 'WARNING', rule: 'unknown-method', line: 6, column: 11 }],
  },
  {
    code: store,
    expected: [{ severity: 'WARNING', rule: 'store-not-associated', line: 2, column: 11 }],
  },
])('both APIs check code without a call to AWS: $code', async ({ code, expected }) => {
  const report = await check({ code: { text: code } });
  const places = (report['diagnostics'] as Record<string, unknown>[]).map(
    ({ severity, rule, line, column }) => ({ severity, rule, line, column }),
  );
  expect(places).toEqual(expected);
  const body = { code: { base64: Buffer.from(code).toString('base64') } };
  expect(await rest.send('POST /v1/check', { body })).toMatchObject({ status: 200, body: report });
  expect(cloudFront.answered).toEqual([]);
  expect(log.filter(({ message }) => message === 'audit')).toEqual([]);
});

test('the runtime and the stores of the input count', async () => {
  const modern = `const one = 1;\n${good}`;
  expect(await found(modern)).toEqual([]);
  expect(await found(modern, { runtime: 'CLOUDFRONT_JS_1_0' })).toMatchObject([{ rule: 'syntax' }]);
  expect(await found(store, { keyValueStoreArns: [storeArn] })).toEqual([]);
  expect(await found(store, { keyValueStoreArns: null, runtime: null })).toMatchObject([
    { rule: 'store-not-associated' },
  ]);
});

test('what concerns the code as a whole comes first and has no place', async () => {
  const comment = `// ${'é'.repeat(6_000)}`;
  const text = `var a = [].at(0); ${comment}\n${good}`;
  const report = await check({ code: { text } });
  expect(report).toEqual({
    diagnostics: [
      {
        severity: 'ERROR',
        rule: 'code-size',
        line: null,
        column: null,
        message: expect.stringContaining('Comments take 12,003 of them.'),
      },
      expect.objectContaining({ rule: 'unknown-method', line: 1 }),
    ],
    sizeBytes: Buffer.byteLength(text),
    maxSizeBytes: 10_240,
    commentSizeBytes: 12_003,
  });
});

test('at most 100 findings are told, errors before others', async () => {
  const text = `${'[].at(0);'.repeat(150)}\nexport { handler };\n${good}`;
  const told = await found(text);
  expect(told).toHaveLength(100);
  expect(told.at(-1)).toMatchObject({ severity: 'ERROR', rule: 'syntax', line: 2 });
});

test.each([
  [{ text: '' }, 'code.text', 'MIN_LENGTH'],
  [{ text: '/'.repeat(40_961) }, 'code.text', 'MAX_LENGTH'],
  [{ text: '\ud800' }, 'code.text', 'PATTERN'],
] as const)(
  'code that cannot be stored is told alike by both APIs: %j',
  async (code, path, rule) => {
    const input = { code, keyValueStoreArns: ['none'] };
    const violations = [
      { path: 'keyValueStoreArns.0', rule: 'PATTERN' },
      { path, rule },
    ];
    expect(await gateway.ask(document, { input })).toMatchObject({
      __typename: 'InvalidArgument',
      violations,
    });
    const answer = await rest.send('POST /v1/check', { body: input });
    expect(answer).toMatchObject({
      status: 400,
      body: { errorCode: 'InvalidArgument', violations },
    });
  },
);

const input = { code: { text: good } };

test.each(['write', 'test', 'create'] as const)(
  'who may %s any function may check',
  async (word) => {
    const { createContext } = createGateway(process.env);
    const caller = { subject: 'c', kind: 'JWT', issuer: 'i', groups: [] } as const;
    const context = createContext(caller, toLambdaContext('test', 29_000));
    const right = word.toUpperCase();
    const only = { ...context.access, may: (asked: string) => asked === right };
    expect(await operations.checkFunction(input, { ...context, access: only })).toMatchObject({
      __typename: 'CheckFunctionSuccess',
    });
    const others = { ...context.access, may: (asked: string) => /READ|PUBLISH|DELETE/.test(asked) };
    expect(await operations.checkFunction(input, { ...context, access: others })).toMatchObject({
      __typename: 'AccessDenied',
      decidedBy: 'GATEWAY',
    });
  },
);

test('who may do nothing may not check, whatever is asked', async () => {
  const authorizer = authorizerOf('nobody');
  const body = JSON.stringify({ query: document, variables: { input: { code: { text: '' } } } });
  const requestContext = contextOf('POST', authorizer);
  const { body: text = '' } = await gateway.invoke({ body, requestContext });
  expect(JSON.parse(text).data.checkFunction).toMatchObject({ __typename: 'AccessDenied' });
  const answer = await rest.send('POST /v1/check', { body: input, authorizer });
  expect(answer).toMatchObject({ status: 403, body: { errorCode: 'AccessDenied' } });
  expect(cloudFront.answered).toEqual([]);
});
