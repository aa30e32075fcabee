import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2, Handler } from 'aws-lambda';
import { toEvent, toLambdaContext } from './event.ts';
import type { StackRoute } from './routes.ts';

/** API Gateway's quota for a request's body, and the Lambdas' timeout in serverless.yml. */
const maxBodyBytes = 10 * 1024 * 1024;
const timeoutMs = 29_000;

export interface FrontOptions {
  routes: readonly StackRoute[];
  /** The real Lambda handlers, by the Lambda's name. */
  handlers: ReadonlyMap<string, Handler>;
}

/** Stands in for API Gateway: hands requests to the Lambda handlers as events. Gives the server once it listens. */
export async function startFront(options: FrontOptions, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    serve(options, request, response).catch((error: unknown) => {
      console.error(error);
      send(response, { statusCode: 500, body: '{"message":"Internal Server Error"}' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function serve(
  { routes, handlers }: FrontOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request);
  const { method = 'GET', url = '/' } = request;
  const [path = '/'] = url.split('?');
  const route = routes.find(({ matches }) => matches(method, path));
  const { lambda = '', routeKey = '' } = route ?? {};
  const handler = handlers.get(lambda);
  if (!handler) return send(response, { statusCode: 404, body: '{"message":"Not Found"}' });
  if (!body)
    return send(response, { statusCode: 413, body: '{"message":"Request Entity Too Large"}' });
  const claims = { sub: 'admin', iss: 'local', groups: '[admin]' };
  const event = toEvent(request, body, routeKey);
  Object.assign(event.requestContext, { authorizer: { jwt: { claims, scopes: null } } });
  const result: unknown = await handler(event, toLambdaContext(lambda, timeoutMs), () => undefined);
  return send(response, result as APIGatewayProxyStructuredResultV2); // our handlers give nothing else
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
