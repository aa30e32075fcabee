import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2, Handler } from 'aws-lambda';
import { toEvent, toLambdaContext } from './event.ts';
import { splitPath } from '../http/basePath.ts';
import { isMisdirected, type HttpRequest } from '../emulator/index.ts';
import type { Authorizer } from './authorizer.ts';
import type { StackRoute } from './routes.ts';

/** API Gateway's quota for a request's body, and the Lambdas' timeout in serverless.yml. */
const maxBodyBytes = 10 * 1024 * 1024;
const timeoutMs = 29_000;

export interface ApiGatewayOptions {
  routes: readonly StackRoute[];
  /** Holds the real Lambda handlers, by the Lambda's name. */
  handlers: ReadonlyMap<string, Handler>;
  authorizers: Readonly<Record<'jwt' | 'iam', Authorizer>>;
  /** Stands for the mapping of a custom domain: routes match without it, and events have it in their path. */
  basePath?: string;
  /** Called after each request has been answered. */
  onAnswer?: (answered: Answered) => void;
}

export interface Answered {
  method: string;
  /** Has no query. */
  path: string;
  status: number;
  durationMs: number;
  /** Tells whether there is a route without an authorizer, which anybody may call. */
  isPublic: boolean;
  /** Names the caller that an authorizer has let in: a token's `sub`, or a role session's ARN. */
  subject?: string;
  /** Says why an authorizer has refused the request. */
  reason?: string;
  /** Holds the Lambda's context; undefined when none was invoked. */
  invocation?: object;
  result: APIGatewayProxyStructuredResultV2;
}

/** Holds the answer to a request, and what `onAnswer` gets besides. */
type Answer = Pick<Answered, 'subject' | 'reason' | 'invocation' | 'result'> & {
  isPublic?: boolean;
};

/** Starts a server in place of API Gateway: it hands requests to the Lambda handlers as events. */
export async function startApiGateway(options: ApiGatewayOptions, port: number): Promise<Server> {
  // Node would answer 400 to a request without a Host, where we answer 421.
  const server = createServer(
    { requireHostHeader: false },
    (request, response) => void serve(options, request, response),
  );
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
  const startedMs = performance.now();
  const answer = await answerTo(options, request).catch((error: unknown): Answer => {
    console.error(error);
    return { result: { statusCode: 500, body: '{"message":"Internal Server Error"}' } };
  });
  send(response, answer.result);
  const { method = 'GET', url = '/' } = request;
  const [path = '/'] = url.split('?');
  const { statusCode: status } = response;
  const durationMs = performance.now() - startedMs;
  options.onAnswer?.({ isPublic: false, ...answer, method, path, status, durationMs });
}

async function answerTo(
  { routes, handlers, authorizers, basePath = '' }: ApiGatewayOptions,
  request: IncomingMessage,
): Promise<Answer> {
  if (isMisdirected(request)) return misdirected;
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
  if (decision && 'refusal' in decision) {
    return { result: decision.refusal, reason: decision.reason };
  }
  const event = toEvent(request, body, { routeKey: route.routeKey, ...decision });
  const invocation = toLambdaContext(route.lambda, timeoutMs);
  const result: unknown = await handler(event, invocation, () => undefined);
  return {
    result: result as APIGatewayProxyStructuredResultV2, // our handlers give nothing else
    invocation,
    isPublic: !route.authorizer,
    ...(decision && { subject: decision.subject }),
  };
}

/** Answers every request that is not for this machine, whatever its route. */
const misdirected: Answer = {
  result: { statusCode: 421, body: '{"message":"Misdirected Request"}' },
  reason: 'its header Host does not name this machine',
};

/** Reads a body. Gives undefined when it is larger than API Gateway allows; the rest is read then, but not kept. */
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
