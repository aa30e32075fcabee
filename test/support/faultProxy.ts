import { Agent, createServer, request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * Holds each kind of fault. With BEFORE in its name, the emulator never gets the request; with AFTER, it has carried
 * the request out.
 */
const behaviours = {
  NONE: async (exchange) => exchange.answer(await exchange.forward()),
  RESET_BEFORE: async ({ socket }) => void socket.resetAndDestroy(),
  RESET_AFTER: async ({ socket, forward }) => {
    await forward();
    socket.resetAndDestroy();
  },
  SILENT_BEFORE: async () => undefined,
  SILENT_AFTER: async ({ forward }) => void (await forward()),
  /** Forwards the request late, even if the client has closed the connection meanwhile. */
  LATE: async ({ answer, forward, ms }) => {
    await timeout(ms);
    answer(await forward());
  },
  SLOW: async ({ answer, forward, ms }) => {
    const answered = await forward();
    await timeout(ms);
    answer(answered);
  },
  /** Sends the whole answer without a length, and ends the connection, which ends the answer, late. */
  SLOW_CLOSE: async ({ socket, forward, ms }) => {
    const { headers, ...answered } = await forward();
    const kept = headers.filter(([name]) => !/^(content-length|connection)$/i.test(name));
    socket.write(bytesOf({ ...answered, headers: [...kept, ['Connection', 'close']] }));
    await timeout(ms);
    socket.end();
  },
  TRUNCATED: async ({ socket, forward }) => void socket.end(firstHalf(await forward())),
  STALLED: async ({ socket, forward }) => void socket.write(firstHalf(await forward())),
  UNAVAILABLE_BEFORE: async ({ refuse }) => refuse(503, 'ServiceUnavailable'),
  UNAVAILABLE_AFTER: async ({ refuse, forward }) => {
    await forward();
    refuse(503, 'ServiceUnavailable');
  },
  THROTTLED: async ({ refuse }) => refuse(400, 'Throttling'),
  WRONG_XML: async ({ answer, forward }) => {
    await forward();
    answer(xml(200, '<Other xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"/>'));
  },
  GARBAGE: async ({ socket, forward }) => {
    await forward();
    socket.end('\u0016\u0003\u0001 this is no HTTP\r\n\r\n');
  },
} as const satisfies Record<string, (exchange: Exchange) => Promise<void>>;

/** Names a kind of fault, or `NONE`. */
export type FaultKind = keyof typeof behaviours;
/** Lists all kinds. */
export const faultKinds = Object.keys(behaviours) as FaultKind[]; // it has no other keys

interface Answer {
  status: number;
  headers: [string, string][];
  body: Buffer;
}

interface Exchange {
  socket: Socket;
  ms: number;
  /** Sends the request to the emulator and gives its answer. */
  forward: () => Promise<Answer>;
  answer: (answer: Answer) => void;
  /** Answers with an error of AWS, in the form of the request's service. */
  refuse: (status: number, code: string) => void;
}

/** Describes a request that came to the proxy. */
export interface ProxiedCall {
  action: string;
  method: string;
  target: string;
  ifMatch: string | undefined;
  body: string;
  /** The emulator's answer; undefined if the emulator did not get the request, or has not answered yet. */
  answered?: { status: number; etag: string | undefined };
}

/** Describes a running proxy and its state. */
export interface FaultProxy {
  url: string;
  /** Chooses the fault of each call. Kinds that take time take `ms` on the test's clock. */
  plan: (call: ProxiedCall) => { kind: FaultKind; ms?: number };
  /** Runs before each call is handled, for the changes that other clients make meanwhile. */
  before?: ((call: ProxiedCall) => Promise<void>) | undefined;
  /** The calls in the order in which they came. */
  calls: ProxiedCall[];
  /** The largest number of requests that were in flight at the same time. */
  mostAtOnce: number;
  /** The number of requests that the emulator is handling. */
  working: number;
  /** A counter that rises with each event in the proxy. */
  events: number;
  close(): Promise<void>;
}

/** Starts an HTTP proxy on loopback that applies to each exchange the fault that `plan` chooses. */
export async function startFaultProxy(upstream: string, port = 0): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  let inFlight = 0;
  const server = createServer((request, response) => {
    proxy.events += 1;
    inFlight += 1;
    proxy.mostAtOnce = Math.max(proxy.mostAtOnce, inFlight);
    response.once('close', () => {
      inFlight -= 1;
      proxy.events += 1;
    });
    response.sendDate = false; // the date would come from the machine's clock, not the test's
    const answer: Exchange['answer'] = ({ status, headers, body }) => {
      proxy.events += 1;
      response.writeHead(status, headers.flat());
      response.end(body);
    };
    serve(request, answer).catch(() => request.destroy()); // either end has closed its connection
  });
  server.keepAliveTimeout = 0;
  const serve = async (request: IncomingMessage, answer: Exchange['answer']) => {
    const call = await callOf(request);
    proxy.working += 1;
    await proxy.before?.(call);
    proxy.working -= 1;
    proxy.calls.push(call);
    const { kind, ms = 0 } = proxy.plan(call);
    const forward = async () => {
      proxy.working += 1;
      const answered = await forwardCall(request, call, { upstream, agent }).finally(() => {
        proxy.working -= 1;
        proxy.events += 1;
      });
      const [, etag] = answered.headers.find(([name]) => name.toLowerCase() === 'etag') ?? [];
      call.answered = { status: answered.status, etag };
      return answered;
    };
    const refuse: Exchange['refuse'] = (status, code) => answer(refusalOf(request)(status, code));
    await behaviours[kind]({ socket: request.socket, ms, forward, answer, refuse });
  };
  const close = () =>
    new Promise<void>((resolve) => {
      agent.destroy();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const proxy: FaultProxy = {
    url: '',
    plan: () => ({ kind: 'NONE' }),
    calls: [],
    mostAtOnce: 0,
    working: 0,
    events: 0,
    close,
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens
  return proxy;
}

const timeout = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const actions: [method: string, path: RegExp, action: string][] = [
  ['POST', /^\/key-value-stores\/[^/]+\/keys$/, 'UpdateKeys'],
  ['GET', /^\/key-value-stores\/[^/]+\/keys$/, 'ListKeys'],
  ['GET', /^\/key-value-stores\/[^/]+\/keys\/./, 'GetKey'],
  ['GET', /^\/key-value-stores\/[^/]+$/, 'DescribeData'],
  ['GET', /\/key-value-store$/, 'ListKeyValueStores'],
  ['POST', /\/key-value-store$/, 'CreateKeyValueStore'],
  ['GET', /\/key-value-store\/./, 'DescribeKeyValueStore'],
  ['PUT', /\/key-value-store\/./, 'UpdateKeyValueStore'],
  ['DELETE', /\/key-value-store\/./, 'DeleteKeyValueStore'],
  ['GET', /\/function$/, 'ListFunctions'],
  ['POST', /\/function$/, 'CreateFunction'],
  ['GET', /\/describe$/, 'DescribeFunction'],
  ['POST', /\/test$/, 'TestFunction'],
  ['POST', /\/publish$/, 'PublishFunction'],
  ['POST', /^\/$/, 'AssumeRole'],
  ['GET', /./, 'GetFunction'],
  ['PUT', /./, 'UpdateFunction'],
  ['DELETE', /./, 'DeleteFunction'],
];

async function callOf(request: IncomingMessage): Promise<ProxiedCall> {
  const { method = '', url: target = '', headers } = request;
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const [path = ''] = target.split('?');
  const found = actions.find(([of, pattern]) => of === method && pattern.test(path));
  const { 'x-amz-target': operation } = headers;
  const ofTable = typeof operation === 'string' ? operation.split('.')[1] : undefined;
  const body = Buffer.concat(chunks).toString('utf8'); // SDK: XML, or a form
  return {
    action: ofTable ?? found?.[2] ?? '',
    method,
    target,
    ifMatch: headers['if-match'],
    body,
  };
}

async function forwardCall(
  request: IncomingMessage,
  call: ProxiedCall,
  { upstream, agent }: { upstream: string; agent: Agent },
): Promise<Answer> {
  try {
    return await sendOn(request, call, { upstream, agent });
  } catch {
    // The emulator closes a connection that was idle for 5 s, possibly just when it is used again.
    return sendOn(request, call, { upstream, agent: false });
  }
}

function sendOn(
  { rawHeaders }: IncomingMessage,
  { method, target, body }: ProxiedCall,
  { upstream, agent }: { upstream: string; agent: Agent | false },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { method, agent, headers: rawHeaders };
    const onward = send(new URL(target, upstream), options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const { statusCode: status = 0, rawHeaders: raw } = response;
        const headers = raw.flatMap((name, index): [string, string][] =>
          index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [],
        );
        const kept = headers.filter(([name]) => !/^(connection|keep-alive)$/i.test(name));
        resolve({ status, headers: kept, body: Buffer.concat(chunks) });
      });
    });
    onward.once('error', reject);
    onward.end(body);
  });
}

function xml(status: number, text: string): Answer {
  const body = Buffer.from(`<?xml version="1.0"?>\n${text}`);
  const length = String(body.length);
  return {
    status,
    headers: [
      ['Content-Type', 'text/xml'],
      ['Content-Length', length],
    ],
    body,
  };
}

function refusal(status: number, code: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>Rate exceeded</Message></Error>`;
  return xml(
    status,
    `<ErrorResponse xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/">${error}<RequestId>of-the-proxy</RequestId></ErrorResponse>`,
  );
}

/** Finds the form of the request's service: a table's, the data plane's of key value stores, or CloudFront's. */
function refusalOf({ headers, url = '' }: IncomingMessage) {
  if (headers['x-amz-target'] !== undefined) return tableRefusal;
  return url.startsWith('/key-value-stores/') ? dataRefusal : refusal;
}

function dataRefusal(status: number, code: string): Answer {
  const headers: Answer['headers'] = [
    ['content-type', 'application/json'],
    ['x-amzn-errortype', `${code}Exception`],
  ];
  return { status, headers, body: Buffer.from('{"Message":"a fault of the test"}') };
}

/** Writes an error as DynamoDB does. */
function tableRefusal(status: number, code: string): Answer {
  const type = `com.amazon.coral.availability#${code}Exception`;
  const body = Buffer.from(JSON.stringify({ __type: type, message: 'Rate exceeded' }));
  return {
    status,
    headers: [
      ['Content-Type', 'application/x-amz-json-1.0'],
      ['Content-Length', String(body.length)],
    ],
    body,
  };
}

function bytesOf({ status, headers, body }: Answer): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Answer\r\n${lines}\r\n`), body]);
}

/** Gives the answer's bytes up to the middle of its body, or of its head if it has no body. */
function firstHalf(answer: Answer): Buffer {
  const all = bytesOf(answer);
  const keptBytes = answer.body.length > 0 ? all.length - answer.body.length / 2 : all.length / 2;
  return all.subarray(0, Math.ceil(keptBytes) - 1);
}
