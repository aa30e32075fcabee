import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2, Handler } from 'aws-lambda';
import { toEvent, toLambdaContext } from './event.ts';
import { splitPath } from '../http/basePath.ts';
import type { HttpRequest } from '../emulator/index.ts';
import type { Authorizer } from './authorizer.ts';
import type { StackRoute } from './routes.ts';

/** API Gateway's quota for a request's body, and the Lambdas' timeout in serverless.yml. */
const maxBodyBytes = 10 * 1024 * 1024;
const timeoutMs = 29_000;

export interface ApiGatewayOptions {
  routes: readonly StackRoute[];
  /** The real Lambda handlers, by the Lambda's name. */
  handlers: ReadonlyMap<string, Handler>;
  authorizers: Readonly<Record<'jwt' | 'iam', Authorizer>>;
  /** As of a custom domain with a mapping: routes match without it, and events have it in their path. */
  basePath?: string;
  /** Told of each request when it has been answered. */
  onAnswer?: (answered: Answered) => void;
}

export interface Answered {
  method: string;
  /** Without the query. */
  path: string;
  status: number;
  durationMs: number;
  /** Whom an authorizer let in: a token's `sub`, a role session's ARN. */
  subject?: string;
}

/** What a request is answered with, and who sent it when an authorizer knows. */
interface Answer {
  result: APIGatewayProxyStructuredResultV2;
  subject?: string;
}

/** Stands in for API Gateway: hands requests to the Lambda handlers as events. Gives the server once it listens. */
export async function startApiGateway(options: ApiGatewayOptions, port: number): Promise<Server> {
  const server = createServer((request, response) => void serve(options, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function serve(
  options: ApiGatewayOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = performance.now();
  const { result, subject } = await answerTo(options, request).catch((error: unknown): Answer => {
    console.error(error);
    return { result: { statusCode: 500, body: '{"message":"Internal Server Error"}' } };
  });
  send(response, result);
  const { method = 'GET', url = '/' } = request;
  const [path = '/'] = url.split('?');
  const { statusCode: status } = response;
  const durationMs = performance.now() - startedAt;
  options.onAnswer?.({ method, path, status, durationMs, ...(subject && { subject }) });
}

async function answerTo(
  { routes, handlers, authorizers, basePath = '' }: ApiGatewayOptions,
  request: IncomingMessage,
): Promise<Answer> {
  const body = await bodyOf(request);
  const { method = 'GET', url: target = '/', headersDistinct: headers } = request;
  const [rawPath = '/'] = target.split('?');
  const { path } = splitPath({ rawPath, requestContext: {} }, basePath);
  const route = routes.find(({ matches }) => matches(method, path));
  const handler = route && handlers.get(route.lambda);
  if (!handler) return { result: { statusCode: 404, body: '{"message":"Not Found"}' } };
  if (!body) return { result: { statusCode: 413, body: '{"message":"Request Entity Too Large"}' } };
  const sent: HttpRequest = { method, target, headers, body };
  const decision = route.authorizer && (await authorizers[route.authorizer](sent));
  if (decision && 'refusal' in decision) return { result: decision.refusal };
  const event = toEvent(request, body, { routeKey: route.routeKey, ...decision });
  const context = toLambdaContext(route.lambda, timeoutMs);
  const result: unknown = await handler(event, context, () => undefined);
  return {
    result: result as APIGatewayProxyStructuredResultV2, // our handlers give nothing else
    ...(decision && { subject: decision.subject }),
  };
}

/** Undefined when it is larger than API Gateway takes: then it is read to its end, but not kept. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBodyBytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  return sizeBytes > maxBodyBytes ? undefined : Buffer.concat(chunks);
}

function send(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  const { statusCode = 200, headers, body = '', isBase64Encoded } = result;
  response.writeHead(statusCode, { 'content-type': 'application/json', ...headers } as Record<
    string,
    string
  >); // Node takes numbers and booleans too
  response.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
}
