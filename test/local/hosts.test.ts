import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startApiGateway, type Answered } from '../../src/local/apiGateway.ts';
import { routesOfStack } from '../../src/local/routes.ts';
import { exchange, statusOf } from '../support/exchange.ts';
import { authorizerOf } from '../support/gateway.ts';
import { foreignHosts, ownHosts } from '../support/hosts.ts';

const routes = await routesOfStack();
const answered: Answered[] = [];
let heard: string[] = [];
let server: Server;
let url: string;
beforeAll(async () => {
  const hear = (name: string) => () => {
    heard.push(name);
    return Promise.resolve({ statusCode: 200, body: '{}' });
  };
  const authorizer = () => {
    heard.push('authorizer');
    return Promise.resolve({ authorizer: authorizerOf('admin'), subject: 'admin' });
  };
  const lambdas = new Set(routes.map(({ lambda }) => lambda));
  const handlers = new Map([...lambdas].map((name) => [name, hear(name)]));
  const authorizers = { jwt: authorizer, iam: authorizer };
  const onAnswer = (one: Answered) => answered.push(one);
  server = await startApiGateway({ routes, handlers, authorizers, onAnswer }, 0);
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  url = `http://127.0.0.1:${port}`;
});
beforeEach(() => {
  heard = [];
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const requestOf = (routeKey: string) =>
  (routeKey === '$default' ? 'PUT /none' : routeKey)
    .replace('ANY', 'DELETE')
    .replaceAll(/\{\w+\+?\}/g, 'a');

/** Sends a request with these lines in place of its Host. */
const ask = (request: string, lines: string) =>
  exchange(
    url,
    `${request} HTTP/1.1\r\n${lines}\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
  );

const all = routes.map(({ routeKey }) => requestOf(routeKey));

test.each(all)(
  '%s is answered with 421 for another host, and nothing hears of it',
  async (request) => {
    for (const lines of foreignHosts) {
      const answer = await ask(request, lines);
      expect({ lines, status: statusOf(answer) }).toEqual({ lines, status: 421 });
      expect(answer.length).toBeLessThan(300);
      expect(answer).not.toContain('rebound');
    }
    expect(heard).toEqual([]);
    expect(answered.at(-1)).toMatchObject({
      status: 421,
      isPublic: false,
      reason: 'its header Host does not name this machine',
    });
  },
);

test.each(all)('%s reaches its Lambda by the names of this machine', async (request) => {
  for (const lines of ownHosts) {
    expect({ lines, status: statusOf(await ask(request, lines)) }).toEqual({ lines, status: 200 });
  }
  expect(heard.filter((name) => name !== 'authorizer')).toHaveLength(ownHosts.length);
});

test('a body that never arrives is not waited for', async () => {
  const head = 'POST /graphql HTTP/1.1\r\nHost: rebound.example\r\nContent-Length: 99\r\n\r\n';
  expect(statusOf(await exchange(url, head))).toBe(421);
});

test('a host in the target counts too, and HTTP/1.0 needs a Host', async () => {
  expect(statusOf(await ask('GET http://rebound.example/graphql', 'Host: localhost'))).toBe(421);
  expect(statusOf(await ask('GET http://localhost/graphql', 'Host: rebound.example'))).toBe(421);
  expect(statusOf(await exchange(url, 'GET /graphql HTTP/1.0\r\n\r\n'))).toBe(421);
  expect(heard).toEqual([]);
});
