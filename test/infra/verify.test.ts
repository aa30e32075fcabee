import { execFile } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from '@jest/globals';
import { checks } from '../../infra/verify/checks.ts';
import { placeOf } from '../../infra/verify/verify.ts';
import { startGateway } from '../../src/local/gateway.ts';
import { knownServiceSecret } from '../../src/local/iamAuthorizer.ts';
import { mintToken } from '../../src/local/tokens.ts';

process.env['PAGES'] = 'off';
const nothing = () => undefined;
Object.assign(console, { log: nothing, info: nothing }); // where the gateway logs
const gateway = await startGateway({
  port: 0,
  emulatorPort: 0,
  basePath: '',
  emulatorState: undefined,
  emulatorHosts: [],
  aws: false,
  say: nothing,
  onAnswer: nothing,
});
afterAll(() => gateway.close());

const token = await mintToken('admin');
const key = {
  AWS_ACCESS_KEY_ID: 'team-a-deploy',
  AWS_SECRET_ACCESS_KEY: knownServiceSecret,
  AWS_REGION: 'us-east-1',
};

/** Runs `npm run verify`, as it runs. */
function verify(url: string, environment: Record<string, string> = {}, ...more: string[]) {
  return new Promise<{ code: number; lines: string[] }>((resolve) => {
    const given = ['--import', './infra/checkInstall.mjs', 'infra/verify/index.ts', url, ...more];
    execFile(process.execPath, given, { env: environment }, (error, stdout, stderr) =>
      resolve({
        code: Number(error?.code ?? 0),
        lines: (stdout + stderr).trimEnd().split('\n'),
      }),
    );
  });
}

test('a gateway with token and signature: each check is fine, but the two that cannot be here', async () => {
  const { code, lines } = await verify(gateway.url, { CFF_TOKEN: token, ...key });
  expect(lines).toEqual([
    'ok      the gateway answers',
    'ok      without a token: 401',
    'ok      with a forged token: 401',
    'ok      GraphQL without a token: 401',
    'ok      without a signature: 403',
    'ok      a page of another origin reads nothing',
    'skipped a page of an origin of the stage may ask (give --origin=https://…)',
    'ok      the token names a caller (admin, groups: admin)',
    'ok      a session and a read by REST',
    'ok      a session and a read by GraphQL',
    'ok      a session and a read with a signature',
    'skipped REST has started from a code cache (it runs from its sources)',
  ]);
  expect(code).toBe(0);
});

test('without token and key what needs them is skipped, and said', async () => {
  const { code, lines } = await verify(`${gateway.url}/`);
  expect(code).toBe(0);
  expect(lines.filter((line) => line.startsWith('skipped')).length).toBe(6);
  expect(lines.filter((line) => line.startsWith('failed'))).toEqual([]);
});

test('a token of another issuer, a wrong key and an origin that is not the stage’s are told', async () => {
  const environment = { CFF_TOKEN: `${token}x`, ...key, AWS_SECRET_ACCESS_KEY: 'wrong' };
  const { code, lines } = await verify(gateway.url, environment, '--origin=https://tool.example');
  expect(code).toBe(1);
  expect(lines).toEqual(
    expect.arrayContaining([
      'failed  a page of an origin of the stage may ask (https://tool.example is not in `origins`)',
      expect.stringMatching(
        /^failed {2}the token names a caller \(it is 401: .*Issuer and audience/,
      ),
      expect.stringMatching(
        /^failed {2}a session and a read with a signature \(it is 403: .*execute-api:Invoke/,
      ),
    ]),
  );
});

/** Runs the checks against a server that does something wrong. */
async function against(listener: RequestListener, environment = {}) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  const result = await verify(`http://127.0.0.1:${port}`, environment);
  server.close();
  server.closeAllConnections();
  return result;
}

const problem =
  (status: number, body: object): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

test('a gateway that lets everybody in fails', async () => {
  const { code, lines } = await against((request, response) =>
    response
      .writeHead(200, { 'access-control-allow-origin': request.headers.origin ?? '*' })
      .end('{"status":"ok","codeCache":true}'),
  );
  expect(code).toBe(1);
  expect(lines).toEqual(
    expect.arrayContaining([
      'failed  without a token: 401 (it is 200)',
      'failed  with a forged token: 401 (it is 200)',
      'failed  GraphQL without a token: 401 (it is 200)',
      'failed  without a signature: 403 (it is 200)',
      'failed  a page of another origin reads nothing (https://verify.invalid may read)',
      'ok      REST has started from a code cache',
    ]),
  );
});

test.each([
  [{ action: 'sts:AssumeRole', detail: 'No.' }, 'deploy with --param=sessionNameCondition=false'],
  [{ action: 'cloudfront:ListFunctions', detail: 'No.' }, 'No rule of infra/access.json gives'],
])('a refusal %j is told with what to do: %s', async (body, hint) => {
  const { lines } = await against(problem(403, body), { CFF_TOKEN: token });
  const line = lines.find((each) => each.includes('a session and a read by REST'));
  expect(line).toContain(`it is 403: No.`);
  expect(line).toContain(hint);
});

test.each([
  ['http://127.0.0.1:1', 'bad port'],
  ['http://localhost:2', 'ECONNREFUSED'],
  ['https://gateway.invalid', 'getaddrinfo'],
])('an address where nobody answers, %s, is said once: %s', async (url, reason) => {
  const { code, lines } = await verify(url);
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringContaining(`failed  a request was answered (no answer from ${url}: `),
  ]);
  expect(lines[0]).toContain(reason);
});

test.each([['gateway'], ['https://'], ['--orgin=https://tool.example']])(
  'without an address it says how it is used: %s',
  async (given) => {
    expect(await verify(given)).toEqual({
      code: 1,
      lines: ['Give the address of a gateway: npm run verify -- https://… [--origin=https://…]'],
    });
  },
);

test('signatures are for the region in an address of API Gateway, else for that of the environment', () => {
  const own = 'https://abc.execute-api.eu-central-1.amazonaws.com';
  expect(placeOf(own, {}).region).toBe('eu-central-1');
  expect(placeOf('https://functions.example.com', { AWS_REGION: 'eu-west-1' }).region).toBe(
    'eu-west-1',
  );
  expect(placeOf('https://functions.example.com', {}).region).toBe('us-east-1');
  expect(checks.length).toBe(12);
});
