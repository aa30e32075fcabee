import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { AwsError } from './awsError.ts';
import { errorResponse } from './errorResponse.ts';
import type { HttpRequest, HttpResponse } from './httpMessages.ts';
import { isMisdirected } from './isMisdirected.ts';
import { isForKeyValues } from './keyValues/isForKeyValues.ts';
import { limits } from './limits.ts';

// An ESM import of node:http reads its lazy getters, which loads undici and costs 40 ms at every start.
const { createServer } = process.getBuiltinModule('node:http');

type Handler = (request: HttpRequest) => Promise<HttpResponse>;

export interface ServerOptions {
  port: number;
  /** Names that the server answers to besides those of this machine, in lower case. */
  hosts: readonly string[];
}

/** Starts an HTTP server on loopback and gives it once it listens. Rejects with `EADDRINUSE` when the port is taken. */
export async function startServer(
  handle: Handler,
  { port, hosts }: ServerOptions,
): Promise<Server> {
  const options = {
    requireHostHeader: false, // Node would answer 400 where we answer 421
    headersTimeout: limits.requestMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: 1_000,
  };
  const server = createServer(options, (request, response) => {
    if (isMisdirected(request, hosts)) send(response, misdirected());
    else void serve(handle, request, response);
  });
  server.on('clientError', answerClientError);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function serve(handle: Handler, request: IncomingMessage, response: ServerResponse) {
  try {
    const { method = '', url = '', headers } = request;
    // A client that takes the emulator for a proxy sends the whole URL (RFC 9112 section 3.2.2).
    const target = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*(?=[/?#]|$)/i, '') || '/';
    const body = await readBody(request, bodyLimitOf(target));
    send(response, await handle({ method, target, headers, body }));
  } catch {
    response.destroy(); // the client closed the connection
  }
}

/** Reads a body to its end. Gives undefined when it exceeds the limit. */
async function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  return sizeBytes > maxBytes ? undefined : Buffer.concat(chunks);
}

function bodyLimitOf(target: string): number {
  return isForKeyValues(target) ? limits.keyValueBodyBytes : limits.bodyBytes;
}

function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  // RFC 9110 section 8.6: a 204 has no Content-Length.
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

function misdirected(): HttpResponse {
  const requestId = crypto.randomUUID();
  const { status, body = '' } = errorResponse(new AwsError('MisdirectedRequest'), { requestId });
  return { status, headers: { 'Content-Type': 'text/xml', 'x-amzn-RequestId': requestId }, body };
}

/** Answers a request that is not valid HTTP or does not arrive in time. */
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
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
