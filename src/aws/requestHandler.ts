import { Agent as HttpAgent, request as httpRequest, type ClientRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import {
  buildQueryString,
  type HttpHandler,
  type HttpRequest,
  type HttpResponse,
} from '@smithy/core/protocols';
import { ConnectionPool } from './connectionPool.ts';
import { wholeAnswer } from './wholeAnswer.ts';

interface Timeouts {
  /** Time for a connection, TLS included. */
  connectMs: number;
  /** Time for the next byte of an answer. */
  silenceMs: number;
}

/** Describes where requests go. */
export interface Endpoint {
  protocol: string;
  hostname: string;
  /** Empty for the protocol's own. */
  port: string;
}

interface Connecting {
  request: ClientRequest;
  socket: Socket;
  fail: (error: Error) => void;
  /** `isOpen` once the connection, TLS included, is open, so that something may have been sent. */
  connection: { isOpen: boolean };
}

type HandleOptions = NonNullable<Parameters<HttpHandler['handle']>[1]> & {
  /** Gives the body of a refusal in JSON too, which the SDK's clients for CloudFront and STS cannot read. */
  readsJson?: boolean;
};

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
  readonly #pools = {
    'http:': new ConnectionPool(this.#http, 'connect'),
    'https:': new ConnectionPool(this.#https, 'secureConnect'),
  };

  constructor(timeouts: Timeouts) {
    this.#timeouts = timeouts;
  }

  /** Opens a connection that the first request to a URL's host and port gets. */
  openAhead({ protocol, hostname, port }: Endpoint): void {
    const isPlain = protocol === 'http:';
    this.#poolOf(protocol).openAhead(hostOf(hostname), Number(port) || (isPlain ? 80 : 443));
  }

  /** Drops connections that `openAhead` has opened and that are too old to be used; the first time, opens them anew. */
  refreshOpenedAhead(): void {
    for (const pool of Object.values(this.#pools)) pool.refresh();
  }

  async handle(
    sent: HttpRequest,
    options: HandleOptions = {},
  ): Promise<{ response: HttpResponse }> {
    // What is only read is asked for once more when its connection proves dead. A write would be in doubt.
    const isRead = sent.method === 'GET' || sent.method === 'HEAD';
    const dropped = isRead ? undefined : this.#poolOf(sent.protocol).dropDead();
    if (dropped) await dropped;
    return this.#send(sent, options);
  }

  #poolOf(protocol: string): ConnectionPool {
    return this.#pools[protocol === 'http:' ? 'http:' : 'https:'];
  }

  #send(
    sent: HttpRequest,
    { abortSignal, requestTimeout, readsJson = false }: HandleOptions,
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
      if (this.#poolOf(sent.protocol).isOpening(socket))
        this.#limitConnecting({ request, socket, fail, connection });
      else connection.isOpen = true;
    });
    request.once('response', (response) => {
      response.on('data', () => silence.refresh());
      wholeAnswer(response, { readsJson }).then((answer) => resolve({ response: answer }), reject);
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
      hostname: hostOf(hostname),
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

/** Gives a host without the brackets in which an IPv6 address stands in URLs. */
function hostOf(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
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
