import { accepts } from 'hono/accepts';
import type { GraphQLInputType } from 'graphql';
import type { Context } from '../context.ts';
import { readBody, type Body } from '../http/readBody.ts';
import { errorValue, isErrorValue, type ErrorValue } from '../operations/errors.ts';
import { noBody } from './malformedRequest.ts';
import { isMatch, isNoneMatch, quoted } from './entityTag.ts';
import { plainProblem, problemOf, sendPlainProblem, sendProblem, type Problem } from './problem.ts';
import { readInput, withParameterName, type InputResult } from './readInput.ts';
import { readCurrent, representation, type Reply } from './replies.ts';
import type { RestContext } from './restContext.ts';
import type { Route } from './route.ts';

/** Answers a request of one route: reads its input, runs the operation, sends the reply or a problem. */
export async function serveRoute(
  route: Route,
  type: GraphQLInputType,
  c: RestContext,
): Promise<Response> {
  const context = c.get('context');
  const { requestId } = context;
  const { mediaType = 'application/json' } = route;
  if (!isAcceptable(c, mediaType)) {
    return sendPlainProblem(406, `This answers with ${mediaType} only.`, requestId);
  }
  const body = route.bodyFields ? readBody(c.env.event) : refuseBody(c);
  if ('status' in body)
    return sendProblem(plainProblem(body.status, body.detail, requestId), body.headers);
  const { name } = c.req.param();
  const { rawQueryString: queryString } = c.env.event;
  const headers = { name, ifMatch: c.req.header('if-match') };
  const read = readInput(route, { ...headers, queryString, body: body.value }, type);
  if (!('input' in read)) return rejectInput(read, route, c);
  if (route.ifMatch && isIfMatchExcluded(c, read.input)) {
    return sendPlainProblem(412, 'If-None-Match names the version of If-Match.', requestId);
  }
  const result = await route.run(read.input, context);
  if (isErrorValue(result)) return sendError(withParameterNames(result, route), context);
  return sendReply(await route.reply(result, context, read.input), route, c);
}

/** Refuses a body of a request that takes none: whoever sends one expects that it is read. */
function refuseBody(c: RestContext): Body {
  return c.env.event.body ? { status: 400, detail: noBody } : { value: undefined };
}

/** Checks for an `If-None-Match` that names the version of `If-Match`. Source: RFC 9110, section 13.2.2. */
function isIfMatchExcluded(c: RestContext, input: unknown): boolean {
  const { ifMatch } = input as { ifMatch: string }; // the input of a route that needs If-Match has it
  return isNoneMatch(c.req.header('if-none-match'), ifMatch);
}

/** Checks `Accept` for a success. Problems are sent whatever it says, as RFC 9110 section 12.4.1 allows. */
function isAcceptable(c: RestContext, type: string): boolean {
  const [main] = type.split('/');
  const ranges = new Set([type, `${main}/*`, '*/*', '*']);
  const match = (accepted: { type: string; q: number }[]) =>
    accepted.some((range) => range.q > 0 && ranges.has(range.type.toLowerCase())) ? type : '';
  return accepts(c, { header: 'Accept', supports: [type], default: type, match }) === type;
}

/** Answers a request whose body, parameters or `If-Match` are not valid. */
function rejectInput(read: Exclude<InputResult, { input: unknown }>, route: Route, c: RestContext) {
  const { requestId } = c.get('context');
  if ('mismatches' in read) {
    const { mismatches } = read;
    const detail = mismatches.map(({ path, message }) => `${path}: ${message}`).join(' ');
    return sendProblem({ ...plainProblem(400, detail, requestId), violations: mismatches });
  }
  const { reason: message, status } = read.badIfMatch;
  const target = {
    action: route.operationId,
    right: 'WRITE',
    name: '',
    stage: 'DEVELOPMENT',
  } as const;
  const value = errorValue('InvalidIfMatchVersion', { ...target, message, requestId });
  return sendProblem({ ...problemOf(value), status });
}

/** Names the request's query parameters, instead of the input's fields, in the gateway's own violations. */
function withParameterNames(value: ErrorValue, route: Route): ErrorValue {
  if (value.__typename !== 'InvalidArgument' || value.violations.length === 0) return value;
  const violations = value.violations.map((found) => withParameterName(found, route));
  const message = violations.map((found) => `${found.path} ${found.message}`).join('; ');
  return { ...value, message, violations };
}

/** Sends an expected error as a problem. `PreconditionFailed` also tells the present version. */
async function sendError(value: ErrorValue, context: Context): Promise<Response> {
  const headers: Record<string, string> = {};
  if ('retryAfterSeconds' in value) headers['retry-after'] = String(value.retryAfterSeconds);
  const problem = problemOf(value);
  if (value.__typename !== 'PreconditionFailed') return sendProblem(problem, headers);
  const now = await readCurrent(value, context);
  if (now?.etag != null) headers['etag'] = quoted(now.etag);
  const current = now ? representation(now) : null;
  return sendProblem({ ...problem, current } satisfies Problem, headers);
}

/** Sends a success, or 304 or 412 if the conditional headers of a read ask for that. */
function sendReply(
  { status, etag, headers = {}, body }: Reply,
  route: Route,
  c: RestContext,
): Response {
  const tag = etag === undefined ? {} : { etag: quoted(etag) };
  if (route.method === 'GET' && etag !== undefined) {
    if (!isMatch(c.req.header('if-match'), etag)) {
      const detail = 'If-Match does not name the version that is there.';
      return sendProblem(plainProblem(412, detail, c.get('requestId')), tag);
    }
    const isUnchanged = isNoneMatch(c.req.header('if-none-match'), etag);
    if (isUnchanged) return new Response(null, { status: 304, headers: tag });
  }
  if (body === undefined) return new Response(null, { status, headers: { ...headers, ...tag } });
  if (body instanceof Uint8Array)
    return new Response(body, { status, headers: { ...headers, ...tag } });
  const json = { 'content-type': 'application/json', ...withServicePaths(headers, c), ...tag };
  return new Response(JSON.stringify(body), { status, headers: json });
}

/** Puts `/service` before the paths in headers for callers who sign, whose routes are all below it. */
function withServicePaths(headers: Record<string, string>, c: RestContext): Record<string, string> {
  if (!c.req.path.startsWith('/service/')) return headers;
  const entries = Object.entries(headers);
  const moved = entries.map(([name, value]) => [
    name,
    value.replace(/^(<?)\/v1\//, '$1/service/v1/'),
  ]);
  return Object.fromEntries(moved) as Record<string, string>; // entries lose their types
}
