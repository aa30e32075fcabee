import { ListFunctionsCommand } from '@aws-sdk/client-cloudfront';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { dataRoutes } from '../../src/emulator/keyValues/dataRoutes.ts';
import { routes } from '../../src/emulator/routes.ts';
import { clientOf, createSample, startEmulator, type TestEmulator } from '../support/emulator.ts';
import { exchange, statusOf } from '../support/exchange.ts';
import { foreignHosts, ownHosts } from '../support/hosts.ts';
import { start } from '../support/process.ts';
import { signedHeaders } from '../support/signedFetch.ts';

let cloudFront: TestEmulator;
let url: string;
beforeAll(async () => {
  cloudFront = await startEmulator({ hosts: ['emulator', 'CloudFront.Example'] });
  ({ url } = cloudFront);
  await createSample(cloudFront.client, 'sample');
});
beforeEach(() => {
  cloudFront.answered.length = 0;
});

const all: [string, string][] = [
  ...[...routes, ...dataRoutes].map(([, route]) => {
    const [method = '', path = ''] = route.split(' ');
    return [method, path.replaceAll('*', 'sample')] satisfies [string, string];
  }),
  ['POST', '/'], // STS
  ['GET', '/nothing'],
  ['OPTIONS', '/2020-05-31/function'],
];
const body = 'Action=GetCallerIdentity&Version=2011-06-15';

/** Sends a request with these lines in place of its Host. */
const ask = (method: string, target: string, lines: string) =>
  exchange(
    url,
    `${method} ${target} HTTP/1.1\r\n${lines}\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );

test.each(all)('%s %s is answered with 421 for another host', async (method, target) => {
  for (const lines of foreignHosts) {
    const answer = await ask(method, target, lines);
    expect({ lines, status: statusOf(answer) }).toEqual({ lines, status: 421 });
    expect(answer.length).toBeLessThan(700);
    expect(answer).not.toContain('rebound');
  }
  expect(cloudFront.answered).toEqual([]);
});

test.each(all)(
  '%s %s is answered as ever for the names of this machine',
  async (method, target) => {
    // SDKs put the account in front of the data plane's host.
    const others = ['emulator', 'cloudfront.example:80', '123456789012.localhost:4566'];
    for (const lines of [...ownHosts, ...others.map((name) => `Host: ${name}`)]) {
      const status = statusOf(await ask(method, target, lines));
      expect({ lines, status }).toEqual({ lines, status: 403 }); // not signed
    }
  },
);

test('a page of another origin cannot use the known key by DNS rebinding', async () => {
  const { port } = new URL(url);
  const host = `rebound.example:${port}`;
  for (const [method, target] of all) {
    const headers = await signedHeaders(`http://${host}${target}`, { method, body });
    const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`);
    expect(statusOf(await ask(method, target, lines.join('\r\n')))).toBe(421);
  }
  const { FunctionList } = await cloudFront.client.send(new ListFunctionsCommand());
  expect(FunctionList?.Quantity).toBe(1);
  expect(cloudFront.answered).toHaveLength(1);
});

test('a host in the target counts too, and HTTP/1.0 needs a Host', async () => {
  const path = '/2020-05-31/function';
  expect(statusOf(await ask('GET', `http://rebound.example${path}`, 'Host: localhost'))).toBe(421);
  expect(statusOf(await ask('GET', `HTTP://127.0.0.1${path}`, 'Host: rebound.example'))).toBe(421);
  expect(statusOf(await exchange(url, `GET ${path} HTTP/1.0\r\n\r\n`))).toBe(421);
  expect(statusOf(await exchange(url, `GET ${path} HTTP/1.0\r\nHost: localhost\r\n\r\n`))).toBe(
    403,
  );
});

test('the SDK works by each name that this machine resolves', async () => {
  for (const host of ['127.0.0.1', 'localhost']) {
    const client = clientOf(url.replace('127.0.0.1', host));
    expect((await client.send(new ListFunctionsCommand())).FunctionList?.Quantity).toBe(1);
  }
});

const readyLine = /^CloudFront emulator ready (http:\/\/127\.0\.0\.1:\d+)$/;

test('EMULATOR_HOSTS adds names', async () => {
  const env = { EMULATOR_PORT: '0', EMULATOR_HOSTS: 'emulator, Other.Example' };
  const started = await start('src/emulator/main.ts', readyLine, env);
  const other = readyLine.exec(started.lines[0] ?? '')?.[1] ?? '';
  const statuses = [];
  for (const host of ['emulator:4566', 'other.example', 'third.example', '']) {
    const request = `GET /2020-05-31/function HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
    statuses.push(statusOf(await exchange(other, request)));
  }
  await started.stop('SIGTERM');
  expect(statuses).toEqual([403, 403, 421, 421]);
});

test.each(['*', 'emulator:4566', 'a,,b', 'http://emulator'])(
  'EMULATOR_HOSTS %j is refused in one line',
  async (EMULATOR_HOSTS) => {
    const env = { EMULATOR_PORT: '0', EMULATOR_HOSTS };
    await expect(start('src/emulator/main.ts', readyLine, env)).rejects.toThrow(
      /^ended with 1: EMULATOR_HOSTS must be names without ports, separated by commas, not ".*"$/,
    );
  },
);
