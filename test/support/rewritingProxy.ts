import {
  createServer,
  request as send,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll } from '@jest/globals';

/** Describes a server in front of an emulator that changes the text of its answers. */
export interface RewritingProxy {
  url: string;
  /** Changes each answer; by default none. */
  rewrite: (text: string) => string;
  /** The headers of the requests that it has passed on. */
  received: IncomingHttpHeaders[];
}

/** Starts a proxy, which is closed when the test file ends. */
export async function startRewritingProxy(target: string): Promise<RewritingProxy> {
  const { port } = new URL(target);
  const proxy: RewritingProxy = { url: '', rewrite: (text) => text, received: [] };
  const forward = async (answer: IncomingMessage, response: ServerResponse) => {
    const text = (await buffer(answer)).toString('latin1');
    const { 'content-length': _, ...headers } = answer.headers;
    response.writeHead(answer.statusCode ?? 502, headers);
    response.end(Buffer.from(proxy.rewrite(text), 'latin1'));
  };
  const server = createServer((incoming, response) => {
    const { method, url, headers } = incoming;
    proxy.received.push(headers);
    const options = { host: '127.0.0.1', port, method, path: url, headers };
    const outgoing = send(options, (answer) => void forward(answer, response));
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address() as AddressInfo; // a TCP server that listens
  proxy.url = `http://127.0.0.1:${address.port}`;
  return proxy;
}
