import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HttpRequest, HttpResponse } from './handle.ts';
import { limits } from './limits.ts';

type Answer = (request: HttpRequest) => HttpResponse;

/** An HTTP server on loopback around `answer`. Gives it once it listens; rejects when the port is taken. */
export async function listen(answer: Answer, port: number): Promise<Server> {
  const server = createServer((request, response) => void serve(answer, request, response));
  server.requestTimeout = 10_000;
  server.on('clientError', (_, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function serve(answer: Answer, request: IncomingMessage, response: ServerResponse) {
  try {
    const body = await bodyOf(request);
    const { method = '', url: target = '', headers } = request;
    send(response, answer({ method, target, headers, body }));
  } catch {
    response.destroy();
  }
}

/** Undefined when it is larger than the limit: then it is read to its end, but not kept. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > limits.bodyBytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  return sizeBytes > limits.bodyBytes ? undefined : Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
