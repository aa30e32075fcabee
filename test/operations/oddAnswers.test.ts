import { expect, test } from '@jest/globals';
import { describeFunction } from '../../src/operations/functions/describeFunction.ts';
import { getFunction } from '../../src/operations/functions/getFunction.ts';
import { listFunctions } from '../../src/operations/functions/listFunctions.ts';
import { testFunction } from '../../src/operations/functions/testFunction.ts';
import { startCloudFrontStub } from '../support/cloudFrontStub.ts';

// Nobody reads this gateway's log.
Object.assign(console, { info: () => undefined });

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A CloudFront that answers each request with this. */
let answer: Answer = {};
const newContext = await startCloudFrontStub((_, response) => {
  const { status = 200, headers, body } = answer;
  response.writeHead(status, { 'content-type': 'text/xml', etag: 'E1', ...headers }).end(body);
});
const describe = (stage: 'DEVELOPMENT' | 'LIVE' = 'DEVELOPMENT') =>
  describeFunction({ name: 'sample', stage }, newContext());

function summaryOf({
  name = 'sample',
  runtime = 'cloudfront-js-2.0',
  stage = '',
  comment = '',
}): string {
  return `<FunctionSummary><Name>${name}</Name><FunctionConfig><Comment>${comment}</Comment><Runtime>${runtime}</Runtime>
    </FunctionConfig><FunctionMetadata><FunctionARN>arn</FunctionARN>${stage && `<Stage>${stage}</Stage>`}
    <LastModifiedTime>2026-01-01T00:00:00Z</LastModifiedTime></FunctionMetadata></FunctionSummary>`;
}

async function listed(summaries: string[], stage?: 'LIVE') {
  const items = summaries.join('');
  const body = `<FunctionList><Quantity>${summaries.length}</Quantity><Items>${items}</Items></FunctionList>`;
  answer = { body };
  const page = await listFunctions({ first: 100, stage }, newContext());
  return 'entries' in page ? page.entries.map(({ node }) => node.id) : page;
}

test.each(['cloudfront-js-9.0', 'constructor', '__proto__', 'toString', ''])(
  'the runtime %j is told by its name',
  async (runtime) => {
    answer = { body: summaryOf({ runtime }) };
    expect(await describe()).toMatchObject({ runtime: null, runtimeName: runtime });
  },
);

test('an entry of a stage that the contract lacks does not fail a list', async () => {
  const odd = summaryOf({ name: 'odd', stage: 'STAGING' });
  expect(await listed([summaryOf({ stage: 'LIVE' }), odd])).toEqual(['sample:LIVE']);
  answer = { body: odd };
  expect(await describe()).toMatchObject({ __typename: 'ServiceUnavailable' });
});

test('a summary without a stage is of the stage that was asked for', async () => {
  expect(await listed([summaryOf({})], 'LIVE')).toEqual(['sample:LIVE']);
  answer = { body: summaryOf({}) };
  expect(await describe('LIVE')).toMatchObject({ id: 'sample:LIVE', stage: 'LIVE' });
});

const errorOf = (code: string) =>
  `<ErrorResponse><Error><Code>${code}</Code><Message>AWS's words.</Message></Error></ErrorResponse>`;
const html = { 'content-type': 'text/html' };

test.each([
  [301, {}, ''],
  [302, html, '<html><body>Moved<br></body></html>'],
  [304, {}, ''],
  [307, {}, errorOf('TemporaryRedirect')],
])('the redirect %i is no fault of the gateway', async (status, headers, body) => {
  answer = { status, headers, body };
  expect(await describe()).toMatchObject({
    __typename: 'ServiceUnavailable',
    outcome: 'NOT_APPLIED',
    retryable: true,
  });
});

test.each(['toString', '__proto__', 'constructor', 'Teapot', 'TooManyFunctions', 'FunctionInUse'])(
  'a refusal with the code %s, which a read has no error for, keeps code and words',
  async (code) => {
    answer = { status: 400, body: errorOf(code) };
    expect(await describe()).toMatchObject({
      __typename: 'AwsRefusal',
      awsCode: code,
      message: "AWS's words.",
    });
  },
);

test.each([
  ['nothing', {}, ''],
  ['HTML that is no XML', html, '<!DOCTYPE html><html><body>403 ERROR<br></body></html>'],
  ['JSON', { 'content-type': 'application/json' }, '{"message":"Forbidden"}'],
  ['text', { 'content-type': 'text/plain' }, 'Forbidden'],
])('a refusal whose body is %s is a refusal without a reason', async (_, headers, body) => {
  answer = { status: 403, headers, body };
  expect(await describe()).toMatchObject({
    __typename: 'AwsRefusal',
    awsStatus: 403,
    message: 'AWS refused the request without a reason.',
  });
});

test.each([
  ['&#128512;', '😀'],
  ['&#x1F600;', '😀'],
  ['&#X01f600;', '😀'],
  ['&#xD83D;&#xDE00;', '😀'],
  ['&#65536;&#1114111;', '\u{10000}\u{10ffff}'],
  ['&amp;#128512;', '&#128512;'],
  ['<![CDATA[&#128512;]]>&#128512;', '&#128512;😀'],
  ['a&#13;&#10;b', 'a\r\nb'],
  ['&#233; &lt;&quot;', 'é <"'],
])('the comment %s is read as XML means it', async (comment, expected) => {
  answer = { body: summaryOf({ comment }) };
  expect(await describe()).toMatchObject({ comment: expected });
});

test('a read without a version is no answer', async () => {
  answer = { headers: { etag: '' }, body: summaryOf({}) };
  expect(await describe()).toMatchObject({ __typename: 'ServiceUnavailable' });
  answer = { headers: { etag: '', 'content-type': 'application/octet-stream' }, body: 'code' };
  const read = await getFunction({ name: 'sample', stage: 'LIVE' }, newContext());
  expect(read).toMatchObject({ __typename: 'ServiceUnavailable' });
});

async function reported(members: string) {
  answer = { body: `<TestResult>${summaryOf({})}${members}</TestResult>` };
  const input = { name: 'sample', ifMatch: 'E1', event: {} };
  return testFunction(input, newContext());
}

test.each([
  ['12', 12],
  [' 12.5 ', 12.5],
  ['0', 0],
  ['', null],
  ['12%', null],
  ['1,5', null],
  ['NaN', null],
  ['Infinity', null],
  ['0x10', null],
])('a compute utilization of %j is %j', async (text, computeUtilization) => {
  expect(await reported(`<ComputeUtilization>${text}</ComputeUtilization>`)).toMatchObject({
    __typename: 'TestFunctionSuccess',
    computeUtilization,
  });
});

test.each([
  ['{"request":{}}', { request: {} }],
  ['not JSON', 'not JSON'],
  ['{"request":', '{"request":'],
  ['', null],
])('an output of %j is %j, beside the error of the function', async (output, expected) => {
  const error = '<FunctionErrorMessage>It failed.</FunctionErrorMessage>';
  expect(await reported(`${error}<FunctionOutput>${output}</FunctionOutput>`)).toMatchObject({
    __typename: 'TestFunctionSuccess',
    output: expected,
    functionError: 'It failed.',
  });
});
