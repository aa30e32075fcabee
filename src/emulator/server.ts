import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { AwsError } from './errors.ts';
import { errorResponse } from './errorResponse.ts';
import type { HttpRequest, HttpResponse } from './http.ts';
import { limits } from './limits.ts';

// An ESM import of node:http reads its lazy getters, which loads undici: 40 ms of every start.
const { createServer } = process.getBuiltinModule('node:http');

type Answer = (request: HttpRequest) => Promise<HttpResponse>;

/** An HTTP server on loopback around `answer`. Gives it once it listens; rejects when the port is taken. */
export async function listen(answer: Answer, port: number): Promise<Server> {
  const timeouts = {
    headersTimeout: limits.requestMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: 1_000,
  };
  const server = createServer(
    timeouts,
    (request, response) => void serve(answer, request, response),
  );
  server.on('clientError', refuse);
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
    send(response, await answer({ method, target, headers, body }));
  } catch {
    response.destroy(); // the client went away
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
  // RFC 9110 section 8.6: none with 204
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

/** What is no HTTP, or does not come in time, is answered too. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const code = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'RequestTimeout' : 'MalformedRequest';
  const { status, body } = errorResponse(new AwsError(code), { requestId: crypto.randomUUID() });
  const xml = String(body);
  const head = `HTTP/1.1 ${status} ${code}\r\nContent-Type: text/xml\r\nConnection: close\r\n`;
  socket.end(`${head}Content-Length: ${Buffer.byteLength(xml)}\r\n\r\n${xml}`);
}
