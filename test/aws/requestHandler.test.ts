import {
  createServer as createHttpServer,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { HttpRequest } from '@smithy/core/protocols';
import { isUnsent } from '../../src/aws/failure.ts';
import { RequestHandler } from '../../src/aws/requestHandler.ts';
import { onClock, stopClock } from '../support/clock.ts';

stopClock(); // it goes on in `onClock` only

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(closed));
});

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

async function listen(server: Server, host = '127.0.0.1'): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port; // it listens on a port
}

const serve = (answer: RequestListener) =>
  listen(createHttpServer({ keepAliveTimeout: 1 }, answer));
const requestTo = (port: number, changes: Partial<HttpRequest> = {}) =>
  new HttpRequest({ protocol: 'http:', hostname: '127.0.0.1', port, path: '/p', ...changes });
const handler = () => new RequestHandler({ connectMs: 200, silenceMs: 300 });

/** Gives the answer's text, or the error's code and system call. */
async function outcomeOf(handling: ReturnType<RequestHandler['handle']>) {
  try {
    const { response } = await handling;
    return { status: response.statusCode, text: Buffer.from(response.body).toString() };
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException; // or what it has of one
    return { code, syscall, isUnsent: isUnsent(error) };
  }
}

test('method, path, query, headers and body go out; status, headers and all of the body come back', async () => {
  const port = await serve((request, response) => {
    const { method, url, headers } = request;
    response.writeHead(201, { etag: '"E1"', 'x-sent': headers['x-sent'] ?? '' });
    request.on('data', (chunk: Buffer) => response.write(`${method} ${url} ${chunk.toString()}`));
    request.on('end', () => setTimeout(() => response.end(' the end'), 20));
  });
  const query = { Stage: 'LIVE', Marker: 'a&b' };
  const headers = { 'x-sent': 'yes' };
  const sent = requestTo(port, { method: 'PUT', query, headers, body: Buffer.from('ü') });
  const { response } = await onClock(handler().handle(sent));
  expect(response).toMatchObject({ statusCode: 201, headers: { etag: '"E1"', 'x-sent': 'yes' } });
  expect(Buffer.from(response.body).toString()).toBe('PUT /p?Marker=a%26b&Stage=LIVE ü the end');
});

test('an IPv6 host is one in brackets', async () => {
  const server = createHttpServer((_, response) => response.end('six'));
  const port = await listen(server, '::1');
  const sent = requestTo(port, { hostname: '[::1]' });
  expect(await outcomeOf(handler().handle(sent))).toEqual({ status: 200, text: 'six' });
});

test('connections are kept', async () => {
  const ports = new Set<number | undefined>();
  const port = await listen(
    createHttpServer((request, response) => {
      ports.add(request.socket.remotePort);
      response.end();
    }),
  );
  const ours = handler();
  for (let count = 0; count < 3; count += 1) await ours.handle(requestTo(port));
  expect(ports.size).toBe(1);
  (servers[0] as ReturnType<typeof createHttpServer>).closeIdleConnections(); // as made above
});

test.each(['https:', 'http:'])('nobody there, %s: nothing was sent', async (protocol) => {
  const server = createTcpServer();
  const port = await listen(server);
  await closed(server);
  const outcome = await outcomeOf(handler().handle(requestTo(port, { protocol })));
  expect(outcome).toMatchObject({ code: 'ECONNREFUSED', isUnsent: true });
});

test('TLS that is never agreed on: no connection, so nothing was sent', async () => {
  const server = createTcpServer((socket) => void socket.on('error', () => undefined).resume());
  const sent = requestTo(await listen(server), { protocol: 'https:' });
  expect(await outcomeOf(onClock(handler().handle(sent)))).toEqual({
    code: 'ETIMEDOUT',
    syscall: 'connect',
    isUnsent: true,
  });
});

test('TLS that fails on a connection that is there: nothing was sent', async () => {
  const closing = createTcpServer((socket) => void socket.destroy());
  const plain = createTcpServer(
    (socket) => void socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n'),
  );
  for (const server of [closing, plain]) {
    const port = await listen(server);
    const outcome = await outcomeOf(handler().handle(requestTo(port, { protocol: 'https:' })));
    expect(outcome).toMatchObject({ isUnsent: true });
  }
});

test('an answer in another protocol is none, and does not keep anybody waiting', async () => {
  const port = await listen(
    createTcpServer((socket) => {
      const head = 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n';
      socket.once('data', () => socket.write(head)).once('error', () => undefined);
    }),
  );
  await expect(handler().handle(requestTo(port))).rejects.toThrow('another protocol');
});

test('silence before the answer, and within it, is given up; it may have been done', async () => {
  const silent = await serve((request) => void request.resume());
  const halting = await serve((_, response) => void response.write('half'));
  for (const port of [silent, halting]) {
    const outcome = await outcomeOf(onClock(handler().handle(requestTo(port))));
    expect(outcome).toEqual({ code: 'ETIMEDOUT', syscall: undefined, isUnsent: false });
  }
});

/** Writes a byte every 100 ms, and the end after so many of them. */
function drip(response: ServerResponse, left: number): void {
  setTimeout(() => {
    if (left === 0) return void response.end('!');
    response.write('.');
    return drip(response, left - 1);
  }, 100);
}

test('an answer that takes longer, but never falls silent, is waited for', async () => {
  const port = await serve((_, response) => drip(response, 4));
  const outcome = await outcomeOf(onClock(handler().handle(requestTo(port))));
  expect(outcome).toEqual({ status: 200, text: '....!' });
});

test('an answer that never falls silent is given up when its time is over', async () => {
  const port = await serve((_, response) => drip(response, 5));
  const handling = handler().handle(requestTo(port), { requestTimeout: 450 });
  expect(await outcomeOf(onClock(handling))).toMatchObject({ code: 'ETIMEDOUT', isUnsent: false });
});

test('a connection that breaks, before the answer or within it', async () => {
  const before = await serve((request) => void request.socket.destroy());
  const within = await serve((request, response) => {
    response.writeHead(200, { 'content-length': '9' });
    response.write('half', () => request.socket.destroy());
  });
  for (const port of [before, within]) {
    const outcome = await outcomeOf(handler().handle(requestTo(port)));
    expect(outcome).toMatchObject({ code: 'ECONNRESET', isUnsent: false });
  }
});

test('a signal ends it, and the connection with it', async () => {
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  const { promise: here, resolve: arrive } = Promise.withResolvers<void>();
  const port = await serve((request) => {
    request.socket.once('close', () => resolve());
    arrive();
  });
  const controller = new AbortController();
  const handling = handler().handle(requestTo(port), { abortSignal: controller.signal });
  await here;
  controller.abort();
  await expect(handling).rejects.toThrow('the request was aborted');
  await gone;
  const later = handler().handle(requestTo(port), { abortSignal: controller.signal });
  await expect(later).rejects.toThrow('the request was aborted');
});
