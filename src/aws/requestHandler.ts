import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import {
  buildQueryString,
  HttpResponse,
  type HttpHandler,
  type HttpRequest,
} from '@smithy/core/protocols';

interface Timeouts {
  /** Time for a connection, TLS included. */
  connectMs: number;
  /** Time for the next byte of an answer. */
  silenceMs: number;
}

interface Connecting {
  request: ClientRequest;
  socket: Socket;
  fail: (error: Error) => void;
  /** `isOpen` once the connection, TLS included, is open, so that something may have been sent. */
  connection: { isOpen: boolean };
}

/**
 * Sends the SDK's requests over HTTP/1.1, on connections that are kept. Rejects when there is no connection in time
 * (`ETIMEDOUT` of the system call `connect`), when AWS falls silent or `requestTimeout` ms are over (`ETIMEDOUT`), when
 * the connection breaks, and when the signal aborts. The SDK's own handler arms up to five timers a request and reads
 * each body through one more stream.
 */
export class RequestHandler implements HttpHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  readonly #timeouts: Timeouts;
  // As many connections at once as the SDK allows itself.
  readonly #http = new HttpAgent({ keepAlive: true, maxSockets: 50 });
  readonly #https = new HttpsAgent({ keepAlive: true, maxSockets: 50 });

  constructor(timeouts: Timeouts) {
    this.#timeouts = timeouts;
  }

  handle(
    sent: HttpRequest,
    { abortSignal, requestTimeout }: Parameters<HttpHandler['handle']>[1] = {},
  ): Promise<{ response: HttpResponse }> {
    if (abortSignal?.aborted) return Promise.reject(aborted());
    const { promise, resolve, reject } = Promise.withResolvers<{ response: HttpResponse }>();
    const { silenceMs } = this.#timeouts;
    const request = this.#open(sent);
    const fail = (error: Error) => {
      request.destroy();
      reject(error);
    };
    const silence = setTimeout(() => fail(timeout(`no byte for ${silenceMs} ms`)), silenceMs);
    const giveUp = () => fail(timeout(`no answer within ${requestTimeout} ms`));
    const end = requestTimeout === undefined ? undefined : setTimeout(giveUp, requestTimeout);
    if (abortSignal instanceof AbortSignal) {
      abortSignal.addEventListener('abort', () => fail(aborted()), { once: true });
    }
    const connection = { isOpen: false };
    request.once('error', (error) => reject(connection.isOpen ? error : unsent(error)));
    // An answer in another protocol is none.
    request.once('upgrade', () => fail(new Error('AWS answered with another protocol')));
    request.once('close', () => {
      clearTimeout(silence);
      clearTimeout(end);
    });
    request.once('socket', (socket) => {
      if (socket.connecting) this.#limitConnecting({ request, socket, fail, connection });
      else connection.isOpen = true;
    });
    request.once('response', (response) => {
      response.on('data', () => silence.refresh());
      wholeAnswer(response, (answer) => resolve({ response: answer }), reject);
    });
    request.end(sent.body);
    return promise;
  }

  #limitConnecting({ request, socket, fail, connection }: Connecting): void {
    const { connectMs } = this.#timeouts;
    const error = () => timeout(`no connection within ${connectMs} ms`, 'connect');
    const timer = setTimeout(() => fail(error()), connectMs);
    const end = () => clearTimeout(timer);
    socket.once(request.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      connection.isOpen = true;
      end();
    });
    request.once('close', end);
  }

  #open({ protocol, hostname, port, method, path, query, headers }: HttpRequest): ClientRequest {
    const search = buildQueryString(query);
    const isPlain = protocol === 'http:';
    return (isPlain ? httpRequest : httpsRequest)({
      agent: isPlain ? this.#http : this.#https,
      // An IPv6 address stands in brackets in a URL only.
      hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
      port,
      method,
      path: search ? `${path}?${search}` : path,
      headers,
    });
  }

  /** Does nothing: the SDK changes no setting later. */
  updateHttpClientConfig(): void {}
  httpHandlerConfigs() {
    return {};
  }
}

function wholeAnswer(
  response: IncomingMessage,
  resolve: (answer: HttpResponse) => void,
  reject: (error: Error) => void,
): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.once('error', reject);
  response.once('end', () => resolve(answerOf(response, chunks)));
}

function answerOf(response: IncomingMessage, chunks: Buffer[]): HttpResponse {
  const { statusCode = 0, statusMessage: reason = '' } = response;
  const headers = response.headers as Record<string, string>; // but for cookies, which AWS does not set
  const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
  const isXml = /\bxml\b/.test(headers['content-type'] ?? '');
  const body = isXml && bytes ? withoutAstralReferences(bytes) : bytes;
  return new HttpResponse({ statusCode, reason, headers, body });
}

const astralReference = /&#(?:x0*([1-9a-f][0-9a-f]{4,5})|0*([1-9][0-9]{4,6}));/gi;

/**
 * Writes out references to characters above U+FFFF, such as `&#128512;`: the SDK reads only the lower 16 bits of them,
 * and what it read would be written back.
 */
function withoutAstralReferences(bytes: Buffer): Buffer {
  if (!bytes.includes('&#')) return bytes;
  const text = bytes.toString();
  return Buffer.from(
    text.replaceAll(astralReference, (reference, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0xffff && point <= 0x10ffff ? String.fromCodePoint(point) : reference;
    }),
  );
}

/** Marks an error as one before anything was sent, because there was no connection, or no TLS on it. */
function unsent(error: Error): Error {
  return Object.assign(error, { isUnsent: true });
}

function aborted(): Error {
  return new Error('the request was aborted');
}

function timeout(message: string, syscall?: string): Error {
  return Object.assign(new Error(message), { code: 'ETIMEDOUT', ...(syscall && { syscall }) });
}
