/**
 * Serves AWS Lambda's runtime interface on loopback, for one process at a time: hands out one invocation and reports
 * its answer.
 * Source: AWS Lambda developer guide, "Using the Lambda runtime API for custom runtimes".
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** Describes an answered invocation, with what the bootstrap reports about it. */
export interface Invocation {
  result: { statusCode: number; body: string };
  /** `performance.now()` when the answer had come. */
  answeredMs: number;
  loadMs: number;
  invokeMs: number;
}

export interface RuntimeApi {
  /** As `AWS_LAMBDA_RUNTIME_API` has it. */
  address: string;
  /** Sets the event that the next bootstrap is given; resolves when it has answered. */
  expect(event: object): Promise<Invocation>;
  close(): void;
}

export async function startRuntimeApi(): Promise<RuntimeApi> {
  let waiting: { event: string; resolve: (invocation: Invocation) => void } | undefined;
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      if (!waiting) return; // as AWS Lambda: no answer until there is an invocation
      response.writeHead(200, nextHeaders()).end(waiting.event);
      return;
    }
    void take(request, response);
  });
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    waiting?.resolve(await invocationOf(request));
    waiting = undefined;
    response.writeHead(202).end();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    address: `127.0.0.1:${port}`,
    expect: (event) =>
      new Promise((resolve) => {
        waiting = { event: JSON.stringify(event), resolve };
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function nextHeaders() {
  return {
    'content-type': 'application/json',
    'lambda-runtime-aws-request-id': randomUUID(),
    'lambda-runtime-deadline-ms': String(Date.now() + 29_000),
    'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:123456789012:function:bench',
  };
}

async function invocationOf(request: IncomingMessage): Promise<Invocation> {
  const result = (await json(request)) as Invocation['result']; // checked by who expects it
  const answeredMs = performance.now();
  const { 'x-load-ms': loadMs, 'x-invoke-ms': invokeMs } = request.headers;
  return { result, answeredMs, loadMs: Number(loadMs), invokeMs: Number(invokeMs) };
}
