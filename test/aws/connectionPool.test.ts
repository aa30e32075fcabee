import { once } from 'node:events';
import { createServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from 'node:tls';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { HttpRequest } from '@smithy/core/protocols';
import { openedEarly } from '../../src/aws/openedEarly.ts';
import { RequestHandler } from '../../src/aws/requestHandler.ts';
import { makeCertificates } from '../support/certificates.ts';

/** Answers with the number of the connection, and closes all of them when it is told to. In a thread of its own. */
const server = `
  const { once } = require('node:events');
  const { createServer } = require('node:http');
  const { parentPort, workerData } = require('node:worker_threads');
  const sockets = new Map();
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    request.resume().on('end', () => response.end(String(sockets.get(request.socket))));
  });
  let opened = 0;
  server.on('connection', (socket) => {
    sockets.set(socket, (opened += 1));
    socket.once('close', () => sockets.delete(socket));
    parentPort.postMessage('opened');
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
  parentPort.on('message', async () => {
    const all = [...sockets.keys()];
    await Promise.all(all.map((socket) => (socket.end(), once(socket, 'finish'))));
    Atomics.store(workerData, 0, 1);
    Atomics.notify(workerData, 0);
  });`;

let worker: Worker;
let port: number;
const isClosed = new Int32Array(new SharedArrayBuffer(4));

const { key, cert, authority } = makeCertificates(['localhost']);
setDefaultCACertificates([...getCACertificates('default'), authority]);

beforeAll(async () => {
  worker = new Worker(server, { eval: true, workerData: isClosed });
  [port] = await once(worker, 'message');
});
afterAll(() => worker.terminate());

/** Closes the connections while this thread is stopped, so that Node has seen nothing of it yet. */
function closeUnseen(): void {
  Atomics.store(isClosed, 0, 0);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage('close');
  Atomics.wait(isClosed, 0, 0);
}

const newHandler = () => new RequestHandler({ connectMs: 2_000, silenceMs: 2_000 });
const urlOf = (to: number, protocol = 'http:', host = '127.0.0.1') =>
  new URL(`${protocol}//${host}:${to}`);

async function send(handler: RequestHandler, method: string): Promise<number> {
  const request = { protocol: 'http:', hostname: '127.0.0.1', port, path: '/', method };
  const { response } = await handler.handle(new HttpRequest(request));
  return Number(Buffer.from(response.body).toString());
}

test('a write does not take a connection that was closed while the process stood still', async () => {
  const handler = newHandler();
  for (let round = 0; round < 10; round += 1) {
    const before = await send(handler, 'PUT');
    expect(await send(handler, 'PUT')).toBe(before);
    closeUnseen();
    expect(await send(handler, 'PUT')).toBe(before + 1);
  }
});

test('nor one that was opened ahead and closed so', async () => {
  const handler = newHandler();
  handler.openAhead(urlOf(port));
  await once(worker, 'message');
  closeUnseen();
  expect(await send(handler, 'PUT')).toBeGreaterThan(0);
});

test('connections that are older than 5 s are kept for reads only', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask'] });
  const handler = newHandler();
  const first = await send(handler, 'PUT');
  jest.setSystemTime(Date.now() + 4_900);
  expect(await send(handler, 'PUT')).toBe(first);
  jest.setSystemTime(Date.now() + 5_100);
  expect(await send(handler, 'GET')).toBe(first);
  jest.setSystemTime(Date.now() + 5_100);
  expect(await send(handler, 'PUT')).toBe(first + 1);
  jest.useRealTimers();
});

test('what was opened ahead is handed out once, and is replaced when it is older than 5 s', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask'] });
  const handler = newHandler();
  handler.openAhead(urlOf(port));
  await once(worker, 'message');
  handler.refreshOpenedAhead();
  const first = await send(handler, 'PUT');
  handler.refreshOpenedAhead();
  expect(await send(handler, 'PUT')).toBe(first);

  const other = newHandler();
  other.openAhead(urlOf(port));
  await once(worker, 'message');
  jest.setSystemTime(Date.now() + 5_100);
  other.refreshOpenedAhead();
  await once(worker, 'message');
  expect(await send(other, 'PUT')).toBe(first + 2);

  const unused = newHandler();
  unused.openAhead(urlOf(port));
  await once(worker, 'message');
  jest.setSystemTime(Date.now() + 5_100);
  expect(await send(unused, 'PUT')).toBe(first + 4);
  jest.useRealTimers();
});

test('what the first request has not used is dropped, and not replaced, when it is older than 5 s', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask'] });
  const before = await send(newHandler(), 'PUT');
  const handler = newHandler();
  handler.openAhead(urlOf(port));
  expect(await send(newHandler(), 'PUT')).toBe(before + 2);
  handler.refreshOpenedAhead();
  jest.setSystemTime(Date.now() + 5_100);
  handler.refreshOpenedAhead();
  expect(await send(newHandler(), 'PUT')).toBe(before + 3);
  jest.useRealTimers();
});

test('over TLS, the connection that was opened ahead is as the agent would open it', async () => {
  const seen: unknown[] = [];
  const https = createServer({ key, cert }, (request, response) => {
    const { servername, alpnProtocol, remotePort } = request.socket as TLSSocket & {
      servername: string;
    }; // of an HTTPS server
    seen.push({ servername, alpnProtocol, remotePort });
    response.writeHead(200, { connection: 'close' }).end();
  });
  https.listen(0, 'localhost');
  await once(https, 'listening');
  const { port: httpsPort } = https.address() as AddressInfo; // it listens on a port
  const handler = newHandler();
  handler.openAhead(urlOf(httpsPort, 'https:', 'localhost'));
  const [socket] = (await once(https, 'secureConnection')) as [TLSSocket];
  const request = { protocol: 'https:', hostname: 'localhost', port: httpsPort, method: 'PUT' };
  for (let count = 0; count < 2; count += 1) await handler.handle(new HttpRequest(request));
  const own = { servername: 'localhost', alpnProtocol: false };
  expect(seen).toEqual([
    { ...own, remotePort: socket.remotePort },
    { ...own, remotePort: expect.any(Number) },
  ]);
  await once(https.close(), 'close');
});

test('TLS goes on with a connection that was opened before the modules were loaded', async () => {
  const ports: unknown[] = [];
  const https = createServer({ key, cert }, (request, response) => {
    ports.push(request.socket.remotePort);
    response.writeHead(200, { connection: 'close' }).end();
  });
  https.listen(0, '127.0.0.1');
  await once(https, 'listening');
  const { port: httpsPort } = https.address() as AddressInfo; // it listens on a port
  const request = { protocol: 'https:', hostname: 'localhost', port: httpsPort, method: 'PUT' };
  for (const isOpen of [true, false]) {
    const socket = connect({ port: httpsPort, host: '127.0.0.1' });
    if (isOpen) await once(socket, 'connect');
    openedEarly().set(`localhost:${httpsPort}`, [{ socket, openedMs: Date.now() }]);
    const handler = newHandler();
    handler.openAhead(urlOf(httpsPort, 'https:', 'localhost'));
    const { localPort } = await once(https, 'secureConnection').then(() => socket);
    await handler.handle(new HttpRequest(request));
    expect(ports.at(-1)).toBe(localPort);
  }
  await once(https.close(), 'close');
});
