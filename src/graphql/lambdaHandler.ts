import type { ApolloServer, BaseContext, ContextFunction } from '@apollo/server';
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { maxDepth, parseJson, readBody } from '../http/readBody.ts';
import { bytesOfBody, maxBodyBytes, maxSyncBodyBytes } from '../http/readBytes.ts';
import type { Logger } from '../log/logger.ts';
import { checked, refusal, RequestError } from './answer.ts';
import { tooLargeRequest } from './tooLargeRequest.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

const payload2 = handlers.createAPIGatewayProxyEventV2RequestHandler();
type RequestHandler = typeof payload2;

/**
 * Turns events into Apollo Server's requests, and results into answers, as the integration does. Bodies, failures and
 * headers are our own.
 */
function createRequestHandler(logger: Logger): RequestHandler {
  return {
    fromEvent: (event) => {
      rejectDeepQuery(event);
      const request = payload2.fromEvent({ ...event, body: '' });
      return { ...request, search: withoutEmptyParameters(request.search), body: bodyOf(event) };
    },
    toSuccessResult: (response) => checked(payload2.toSuccessResult(response)),
    toErrorResult: (error) => {
      if (error instanceof RequestError) {
        const { refusal: refused, message, accept } = error;
        return refusal({ ...refused, code: 'BAD_REQUEST', message }, accept);
      }
      logger.error('the integration failed', error as Error); // it throws nothing else
      const message = 'Internal server error';
      return refusal({ status: 500, code: 'INTERNAL_SERVER_ERROR', message });
    },
  };
}

function bodyOf(event: Event): unknown {
  if (methodOf(event) !== 'POST') return '';
  const body = readBody(event, maxSyncBodyBytes);
  if ('status' in body) throw new RequestError(body, event.headers['accept']);
  const { value } = body;
  if (bytesOfBody(event) > maxBodyBytes && !mayBeSync(value))
    throw new RequestError(tooLargeRequest, event.headers['accept']);
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject || !('operationName' in value) || value.operationName !== '') return value;
  return { ...value, operationName: null };
}

/** Tells whether a body may hold a sync, whose entries alone may be many: the budget plugin knows when it is parsed. */
function mayBeSync(body: unknown): boolean {
  const { query } = (body ?? {}) as { query?: unknown }; // whatever the body is
  const isShort = typeof query === 'string' && Buffer.byteLength(query) <= maxBodyBytes;
  return isShort && query.includes('syncEntries');
}

/**
 * Drops parameters that stand for none: some clients send `operationName=` for a document without a name, or `null`.
 * Source: GraphQL over HTTP, section "Request Parameters", says of null that it is as left out.
 */
function withoutEmptyParameters(search: string): string {
  const empty = /^(?:operationName=?|(?:variables|extensions)(?:=(?:null)?)?)$/;
  const parameters = search.replace(/^\?/, '').split('&');
  const kept = parameters.filter((parameter) => !empty.test(parameter));
  return kept.length === parameters.length ? search : `?${kept.join('&')}`;
}

/** Refuses JSON in the query string that is nested too deeply: Apollo parses it at whatever depth. */
function rejectDeepQuery({ rawQueryString, headers }: Event): void {
  if (rawQueryString === '') return;
  const search = new URLSearchParams(rawQueryString);
  for (const name of ['variables', 'extensions']) {
    const parsed = parseJson(search.get(name) ?? '{}');
    if ('fault' in parsed && parsed.fault === 'TOO_DEEP')
      throw new RequestError(
        { status: 400, detail: `The ${name} may be nested ${maxDepth} levels deep.` },
        headers['accept'],
      );
  }
}

/** Answers methods that are not allowed (RFC 9110 section 15.5.6), before CSRF prevention would answer 400. */
function rejectMethod(event: Event): Result | undefined {
  const method = methodOf(event);
  if (method === 'GET' || method === 'POST') return undefined;
  const message = 'Allowed here: GET, POST.';
  const headers = { allow: 'GET, POST' };
  const { accept } = event.headers;
  const refused = refusal({ status: 405, code: 'BAD_REQUEST', message, headers }, accept);
  return method === 'HEAD' ? { ...refused, body: '' } : refused;
}

function methodOf(event: Event): string {
  return event.requestContext.http.method;
}

/** Makes a Lambda handler over an Apollo Server. `guard` sees each event first, and may answer it. */
export function createLambdaHandler<Value extends BaseContext>(
  server: ApolloServer<Value>,
  {
    guard,
    context,
    logger,
  }: {
    guard: (event: Event) => Result | undefined;
    context: ContextFunction<[{ event: Event; context: Context }], Value>;
    logger: Logger;
  },
) {
  const reject = (event: Event) => Promise.resolve(guard(event) ?? rejectMethod(event));
  const options = { middleware: [reject], context };
  const handle = startServerAndCreateLambdaHandler(server, createRequestHandler(logger), options);
  return async (...[event, lambdaContext, callback]: Parameters<typeof handle>) => {
    const result = await handle(event, lambdaContext, callback);
    if (typeof result !== 'object') return result;
    const headers = { ...result.headers, 'x-request-id': lambdaContext.awsRequestId };
    return { ...result, headers };
  };
}
