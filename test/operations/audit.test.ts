import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from '@jest/globals';
import { createLogger } from '../../src/log/logger.ts';
import { recordMetrics } from '../../src/log/metrics.ts';
import { createSample, someCode } from '../support/emulator.ts';
import { authorizerOf, contextOf, startGateway, startUpstream } from '../support/gateway.ts';
import { startRest } from '../support/rest.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);
const { cloudFront, log } = gateway;
const logger = createLogger(undefined);
const first = 'ETVPDKIKX0DER';
const second = 'E3UN6WX5RRO2AG';
const uuid = /^[0-9a-f-]{36}$/;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const audits = () => log.filter(({ message }) => message === 'audit');
const metrics = () => log.filter((line) => '_aws' in line);

await createSample(cloudFront.client, 'sample');
beforeEach(() => {
  log.length = 0;
});

const common = {
  level: 'INFO',
  message: 'audit',
  timestamp: expect.stringMatching(/^\d{4}-/),
  service: 'cloudfront-functions-gateway',
  subject: 'admin',
  sessionName: 'jwt.admin',
  function: 'sample',
  requestId: expect.stringMatching(uuid),
  awsRequestId: expect.stringMatching(uuid),
  durationMs: expect.any(Number),
};

test('a mutation leaves one line: who, what, on which version, with which outcome; of code only its hash', async () => {
  const body = { code: { text: someCode }, comment: 'c' };
  await rest.send('PATCH /v1/functions/sample', { headers: { 'if-match': first }, body });
  expect(audits()).toEqual([
    {
      ...common,
      operation: 'UpdateFunction',
      ifMatch: first,
      etag: second,
      codeSha256: sha256(someCode),
      outcome: 'Success',
    },
  ]);
  await rest.send('PATCH /v1/functions/sample', { headers: { 'if-match': first }, body });
  expect(audits().at(-1)).toEqual({
    ...common,
    operation: 'UpdateFunction',
    ifMatch: first,
    codeSha256: sha256(someCode),
    outcome: 'PreconditionFailed',
  });
});

test('several mutations of one document leave a line each, with the id of their own call', async () => {
  const query = `mutation {
    one: publishFunction(input: { name: "sample", ifMatch: "${second}" }) { __typename ... on PublishFunctionSuccess { function { etag } } }
    two: deleteFunction(input: { name: "sample", ifMatch: "${first}" }) { __typename }
    three: createFunction(input: { name: "other", code: { text: "//" } }) { __typename }
  }`;
  const { body = '' } = await gateway.invoke({ body: JSON.stringify({ query }) });
  expect(Object.keys(JSON.parse(body).data)).toEqual(['one', 'two', 'three']);
  expect(audits()).toEqual([
    { ...common, operation: 'PublishFunction', ifMatch: second, outcome: 'Success' },
    { ...common, operation: 'DeleteFunction', ifMatch: first, outcome: 'PreconditionFailed' },
    {
      ...common,
      operation: 'CreateFunction',
      function: 'other',
      etag: first,
      codeSha256: sha256('//'),
      outcome: 'Success',
    },
  ]);
  expect(new Set(audits().map(({ awsRequestId }) => awsRequestId)).size).toBe(3);
});

test('what the gateway refuses is recorded too, without an id of AWS', async () => {
  const requestContext = contextOf('POST', authorizerOf('team-a'));
  const query = `mutation { deleteFunction(input: { name: "sample", ifMatch: "${first}" }) { __typename } }`;
  await gateway.invoke({ body: JSON.stringify({ query }), requestContext });
  const { awsRequestId: _, ...own } = common;
  const who = { subject: 'team-a', sessionName: 'jwt.team-a' };
  expect(audits()).toEqual([
    { ...own, ...who, operation: 'DeleteFunction', ifMatch: first, outcome: 'AccessDenied' },
  ]);
});

test('what is no name or no version is not written: it may be a secret in the wrong field', async () => {
  const input = {
    name: 'hunter2 is my password',
    ifMatch: 'eyJhbGciOiJub25lIn0.e30.',
    code: { text: 'x' },
  };
  const query =
    'mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { __typename } }';
  await gateway.invoke({ body: JSON.stringify({ query, variables: { input } }) });
  expect(audits()).toMatchObject([{ operation: 'UpdateFunction', outcome: 'InvalidArgument' }]);
  expect(audits()[0]).not.toHaveProperty('function');
  expect(JSON.stringify(log)).not.toMatch(/hunter2|eyJ/);
});

test('an unexpected failure is recorded as one', async () => {
  cloudFront.failNext({ code: 'TestFunctionFailed', action: 'DescribeFunction' }); // which no read has
  const { status } = await rest.send('PATCH /v1/functions/sample', {
    headers: { 'if-match': second },
    body: { comment: 'other' },
  });
  expect(status).toBe(500);
  expect(audits()).toMatchObject([{ operation: 'UpdateFunction', outcome: 'InternalError' }]);
});

test('reads leave no audit line', async () => {
  await rest.send('GET /v1/functions/sample/code');
  await gateway.ask('{ function(name: "sample") { __typename } }');
  expect(audits()).toEqual([]);
});

/** Reads a line as CloudWatch does: gives each metric with its dimensions and values. */
function metricsIn(line: Record<string, unknown>) {
  const { CloudWatchMetrics } = line['_aws'] as { CloudWatchMetrics: Directive[] }; // as recordMetrics writes it
  return CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) => {
    expect(Namespace).toBe('CloudFrontFunctionsGateway');
    const dimensions = Dimensions.map((set) => set.map((name) => line[name]));
    return Metrics.map(({ Name, Unit }) => ({ Name, Unit, dimensions, value: line[Name] }));
  });
}
interface Directive {
  Namespace: string;
  Dimensions: string[][];
  Metrics: { Name: string; Unit: string }[];
}

test('each request leaves its figures: calls upstream and their time, outcomes by operation and code', async () => {
  await rest.send('PATCH /v1/functions/sample', {
    headers: { 'if-match': second },
    body: { comment: 'new' },
  });
  const service = 'cloudfront-functions-gateway';
  const ofAll = { dimensions: [[service]] };
  const times = Array.from({ length: 4 }, () => expect.any(Number));
  expect(metrics().map(metricsIn)).toEqual([
    [
      { ...ofAll, Name: 'Requests', Unit: 'Count', value: 1 },
      { ...ofAll, Name: 'UpstreamCalls', Unit: 'Count', value: 4 },
      { ...ofAll, Name: 'UpstreamTime', Unit: 'Milliseconds', value: times },
      {
        dimensions: [[service, 'UpdateFunction', 'Success']],
        Name: 'Outcomes',
        Unit: 'Count',
        value: 1,
      },
    ],
  ]);
});

test('more than a hundred calls, and a second outcome, have lines of their own', () => {
  const call = { action: 'cloudfront:DescribeFunction', awsRequestId: undefined, durationMs: 1.4 };
  const outcomes = ['one', 'two'].map((operation) => ({ operation, code: 'Success' }));
  recordMetrics({ calls: Array.from({ length: 101 }, () => call), outcomes, logger });
  const found = metrics().map((line) => metricsIn(line).filter(({ Name }) => Name !== 'Requests'));
  const named = found.flat().map(({ Name, value }) => [Name, value]);
  expect(named).toEqual([
    ['UpstreamCalls', 101],
    ['UpstreamTime', Array.from({ length: 100 }, () => 1)],
    ['Outcomes', 1],
    ['UpstreamTime', [1]],
    ['Outcomes', 1],
  ]);
});

test('a request without calls and operations leaves no figures of any', async () => {
  await gateway.ask('{ viewer { subject } }');
  const [line = {}, ...others] = metrics();
  expect(others).toEqual([]);
  expect(metricsIn(line).map(({ Name, value }) => [Name, value])).toEqual([
    ['Requests', 1],
    ['UpstreamCalls', 0],
  ]);
});

test('the log writes what it is allowed to, and nothing else of what it is given', () => {
  const secret = 'hunter2';
  const cause = new TypeError(`cannot read "${secret}"`);
  const error = Object.assign(
    new Error(`Unexpected token 'h', "${secret}" is not valid JSON`, { cause }),
    { input: secret },
  );
  logger.error(`said "${secret}"`, {
    requestId: 'id',
    event: { secret },
    body: secret,
    variables: { secret },
    reason: `Value '${secret}' is wrong`,
    error,
  });
  logger.error('bare', error);
  const text = JSON.stringify(log);
  expect(log).toHaveLength(2);
  expect(text).not.toContain(secret);
  expect(log[0]).toMatchObject({
    requestId: 'id',
    error: { name: 'Error', cause: { name: 'TypeError' } },
  });
  expect(log[1]).toMatchObject({
    error: { stack: expect.arrayContaining([expect.stringContaining('audit.test.ts')]) },
  });
});
