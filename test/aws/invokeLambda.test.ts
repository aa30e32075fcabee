import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { createGateway } from '../../src/createContext.ts';
import { operations } from '../../src/operations/index.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import type { Context } from '../../src/context.ts';
import type { Caller } from '../../src/access/caller.ts';
import { Sha256 } from '../../src/aws/sha256.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';

interface Sent {
  request: IncomingMessage;
  body: string;
}

const sent: Sent[] = [];
let answer: { status: number; headers?: Record<string, string>; body: string } | 'NOTHING';
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => {
    sent.push({ request, body: Buffer.concat(chunks).toString() });
    if (answer === 'NOTHING') request.socket.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
const { port } = server.address() as AddressInfo; // a TCP server that listens

const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:stack-sandbox';
const upstream = startUpstream({ history: true });
await startGateway(upstream);
const { createContext } = createGateway({
  ...process.env,
  SANDBOX_FUNCTION: functionArn,
  AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${port}`,
});
const caller: Caller = { subject: 'jane', kind: 'JWT', issuer: 'i', groups: ['admin'] };
const contextOf = () => createContext(caller, toLambdaContext('test', 29_000));
const draft = { code: { text: 'function handler() {}' } };
const run = (context: Context = contextOf()) =>
  operations.runTestCases({ name: 'sample', draft }, context);
await operations.saveTestCase(
  { name: 'sample', case: 'one', httpRequest: 'GET / HTTP/1.1' },
  contextOf(),
);

beforeEach(() => {
  sent.length = 0;
  const report = { output: '{"request":{}}', logs: ['here'], errorMessage: '' };
  answer = { status: 200, body: JSON.stringify([report]) };
});

test("a draft is sent to the Lambda of the ARN, signed with the gateway's own key, and holds neither the caller nor a key", async () => {
  expect(await run()).toMatchObject({
    run: { passed: 1, results: [{ output: { request: {} }, logs: ['here'] }] },
  });
  expect(sent).toHaveLength(1);
  const [{ request, body }] = sent as [Sent];
  const { method, url: path, headers } = request;
  expect({ method, path }).toEqual({
    method: 'POST',
    path: '/2015-03-31/functions/stack-sandbox/invocations',
  });
  expect(Object.keys(JSON.parse(body)).toSorted()).toEqual(['code', 'events', 'runtime']);
  expect(body).not.toMatch(/jane|secret|ASIA/);
  const signer = new SignatureV4({
    service: 'lambda',
    region: 'eu-west-1',
    sha256: Sha256,
    credentials: {
      accessKeyId: process.env['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY'] ?? '',
      sessionToken: process.env['AWS_SESSION_TOKEN'] ?? '',
    },
  });
  const date = String(headers['x-amz-date']);
  const time = date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const signed = await signer.sign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname: '127.0.0.1',
      path: String(path),
      headers: { host: String(headers.host), 'content-type': 'application/json' },
      body,
    },
    { signingDate: new Date(time) },
  );
  expect(headers.authorization).toBe(signed.headers['authorization']);
});

test.each([
  ['refuses', { status: 403, body: '{"Message":"no"}' }],
  ['throttles', { status: 429, body: '{}' }],
  [
    'fails',
    { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: '{"errorMessage":"x"}' },
  ],
  ['gives no JSON', { status: 200, body: 'x' }],
  ['does not answer', 'NOTHING'],
] as const)(
  'a sandbox that %s is ServiceUnavailable, without its words, and is asked once',
  async (_, given) => {
    answer = given;
    const context = contextOf();
    const result = await run(context);
    expect(result).toMatchObject({
      errorCode: 'ServiceUnavailable',
      outcome: 'NOT_APPLIED',
      message: expect.stringMatching(/^The sandbox that runs drafts could not be reached/),
    });
    expect(sent).toHaveLength(1);
    expect(context.calls.map(({ action }) => action)).toContain('lambda:InvokeFunction');
  },
);

test('a gateway without a sandbox refuses drafts', async () => {
  const { runDraft: _, ...others } = contextOf();
  const result = await run({ ...others, runDraft: undefined });
  expect(result).toMatchObject({ errorCode: 'UnsupportedOperation' });
});

test('what is no ARN of a Lambda is no sandbox', () => {
  const make = (SANDBOX_FUNCTION: string) => () =>
    createGateway({ ...process.env, SANDBOX_FUNCTION });
  expect(make('stack-sandbox')).toThrow(/^SANDBOX_FUNCTION must be the ARN of a Lambda/);
  expect(make(functionArn.replace('function', 'layer'))).toThrow(/^SANDBOX_FUNCTION must be/);
});
