import { HttpRequest, type HttpResponse } from '@smithy/core/protocols';
import type { Credentials } from '../credentials.ts';
import type { RequestHandler } from '../requestHandler.ts';
import type { RetryStrategy } from '../retryStrategy.ts';
import { keyValueEndpoint } from './keyValueEndpoint.ts';
import { KeyValueRefusal } from './keyValueRefusal.ts';
import type { KeyValueRequest } from './keyValueRequests.ts';
import { signRequest } from './signRequest.ts';

/** Says how requests to the data plane of key value stores are signed and sent. */
export interface KeyValueSettings {
  requestHandler: RequestHandler;
  retryStrategy: RetryStrategy;
  credentials: (options?: { forceRefresh?: boolean }) => Promise<Credentials>;
  /** Where the data plane is, if not where it usually is. */
  endpoint?: string | undefined;
}

/** Holds what AWS answered, and its id of the request. */
export interface KeyValueAnswer<Answer> {
  answer: Answer;
  requestId: string | undefined;
}

/** Says how one attempt is made. */
export interface AttemptOptions {
  timeoutMs: number;
  signedBy: Credentials;
  /** Headers that are sent besides, and not signed. */
  headers?: Readonly<Record<string, string>>;
}

/** Calls the data plane with one session. */
export interface KeyValueClient extends Pick<KeyValueSettings, 'credentials' | 'retryStrategy'> {
  /**
   * Makes one attempt: signs, sends, reads. Rejects with `KeyValueRefusal` when AWS answers anything but 200, and as the request handler
   * does. When the answer to a change cannot be read, the change may have been made.
   */
  attempt<Answer>(
    request: KeyValueRequest<Answer>,
    options: AttemptOptions,
  ): Promise<KeyValueAnswer<Answer>>;
}

/**
 * Makes a client of the data plane, whose signatures are SigV4A over Node's own cryptography: the SDK's client and signer
 * would take a Lambda some 250 ms at the first call.
 */
export function createKeyValueClient(settings: KeyValueSettings): KeyValueClient {
  const { requestHandler, retryStrategy, credentials, endpoint } = settings;
  return {
    credentials,
    retryStrategy,
    attempt: async (request, { timeoutMs: requestTimeout, signedBy, headers }) => {
      const sent = httpRequestOf(request, endpoint);
      signRequest(sent, signedBy, new Date());
      Object.assign(sent.headers, headers);
      const { response } = await requestHandler.handle(sent, { requestTimeout, readsJson: true });
      if (response.statusCode !== 200) throw refusalOf(response);
      const { etag, 'x-amzn-requestid': requestId } = response.headers;
      return { answer: request.read(bodyOf(response), etag), requestId };
    },
  };
}

function httpRequestOf(
  { arn, method, path, query, ifMatch, body }: KeyValueRequest<unknown>,
  endpoint: string | undefined,
): HttpRequest {
  const { protocol, hostname, port, host } = keyValueEndpoint(arn, endpoint);
  return new HttpRequest({
    method,
    protocol,
    hostname,
    ...(port !== '' && { port: Number(port) }),
    path,
    query: query ?? {},
    headers: {
      host,
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body,
  });
}

/** Parses a body of JSON. Throws when it is no object. */
function bodyOf({ body }: HttpResponse): Record<string, unknown> {
  const parsed: unknown = JSON.parse(Buffer.from(body as Uint8Array).toString()); // as wholeAnswer gives it
  if (typeof parsed !== 'object' || parsed === null) throw new TypeError('the answer is no object');
  return parsed as Record<string, unknown>; // just checked
}

/** Makes an error of what AWS answered (protocol restJson1: the code is in a header or in the body). */
function refusalOf(response: HttpResponse): KeyValueRefusal {
  const { statusCode: httpStatusCode, headers } = response;
  const { __type: type, message, Message = message } = readableBody(response);
  const code = headers['x-amzn-errortype'] ?? type;
  return new KeyValueRefusal({
    code: typeof code === 'string' ? code.replace(/[:,].*/s, '').replace(/^.*#/s, '') : '',
    message: typeof Message === 'string' ? Message : '',
    httpStatusCode,
    requestId: headers['x-amzn-requestid'],
  });
}

function readableBody(response: HttpResponse): Record<string, unknown> {
  try {
    return bodyOf(response);
  } catch {
    return {}; // a page of something else
  }
}
