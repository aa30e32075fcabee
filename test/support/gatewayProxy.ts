import {
  createServer,
  request as send,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll } from '@jest/globals';

/** Says what happens to a request: LOST has been carried out, DROPPED and 429 have not. */
export type Fate = 'PASSED' | 'LOST' | 'DROPPED' | 'FAULT' | 429 | { answer: object };

/** Describes a proxy between the command line and the gateway. */
export interface GatewayProxy {
  url: string;
  /** Decides about the n-th request of an operation, counted from 1. */
  decide: (operation: string, count: number) => Fate | Promise<Fate>;
  /** The names of the operations that came. */
  came: string[];
}

/** Starts a proxy in front of a gateway, which is closed when the test file ends. */
export async function startGatewayProxy(target: string): Promise<GatewayProxy> {
  const { port } = new URL(target);
  const proxy: GatewayProxy = { url: '', decide: () => 'PASSED', came: [] };
  const forward = (incoming: IncomingMessage, body: Buffer) =>
    new Promise<{ answer: IncomingMessage; bytes: Buffer }>((resolve, reject) => {
      const { method, url, headers } = incoming;
      const outgoing = send({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
        void buffer(answer).then((bytes) => resolve({ answer, bytes }), reject);
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const body = await buffer(incoming);
    const { operationName } = JSON.parse(String(body)) as { operationName: string }; // as cff sends it
    proxy.came.push(operationName);
    const fate = await proxy.decide(
      operationName,
      proxy.came.filter((name) => name === operationName).length,
    );
    if (fate === 'DROPPED') return incoming.socket.resetAndDestroy();
    if (fate === 429) return response.writeHead(429).end('{"message":"Too Many Requests"}');
    if (typeof fate === 'object') return response.writeHead(200).end(JSON.stringify(fate.answer));
    const { answer, bytes } = await forward(incoming, body);
    if (fate === 'LOST') return incoming.socket.resetAndDestroy();
    if (fate === 'FAULT') return response.writeHead(503).end('{"message":"Service Unavailable"}');
    return response.writeHead(answer.statusCode ?? 502, answer.headers).end(bytes);
  };
  const server = createServer((incoming, response) => void serve(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens
  return proxy;
}
