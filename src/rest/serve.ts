import { accepts } from 'hono/accepts';
import type { GraphQLInputType } from 'graphql';
import { errorValue, isErrorValue, type ErrorValue } from '../operations/errors.ts';
import type { Context } from '../context.ts';
import type { RestContext } from './environment.ts';
import { isMatch, isNoneMatch, quoted } from './entityTag.ts';
import { asSent, gatherInput, type Gathered } from './input.ts';
import { readBody } from '../http/body.ts';
import { plainProblem, problemOf, sendProblem, type Problem } from './problem.ts';
import { currentOf, representation, type Reply } from './reply.ts';
import type { Route } from './route.ts';

/** Answers a request of one row: input, operation, reply. */
export async function serve(
  route: Route,
  type: GraphQLInputType,
  c: RestContext,
): Promise<Response> {
  const context = c.get('context');
  const produced = route.produces ?? 'application/json';
  if (!isAcceptable(c, produced)) {
    return plain(context, 406, `This answers with ${produced} only.`);
  }
  const body = route.body
    ? readBody(c.env.event, c.req.header('content-type'))
    : { value: undefined };
  if ('status' in body) return plain(context, body.status, body.detail);
  const gathered = gatherInput(route, { ...sourceOf(c), body: body.value }, type);
  if (!('input' in gathered)) return refuse(gathered, route, c);
  if (route.ifMatch && namesWhatIsThere(c, gathered.input)) {
    return plain(context, 412, 'If-None-Match names the version of If-Match.');
  }
  const result = await route.run(gathered.input, context);
  if (isErrorValue(result)) return fail(named(result, route), context);
  return answer(await route.reply(result, context, gathered.input), route, c);
}

/** RFC 9110 section 13.2.2: what If-Match has let through, If-None-Match may still refuse. */
function namesWhatIsThere(c: RestContext, input: unknown): boolean {
  const { ifMatch } = input as { ifMatch: string }; // rows that ask for it get it
  return isNoneMatch(c.req.header('if-none-match'), ifMatch);
}

function plain({ requestId }: Context, status: number, detail: string): Response {
  return sendProblem(plainProblem(status, detail, requestId));
}

function sourceOf(c: RestContext) {
  const { name } = c.req.param();
  return { name, ifMatch: c.req.header('if-match'), query: c.req.query() };
}

/** Problems come whatever is accepted: RFC 9110 section 12.4.1 leaves that to the server. */
function isAcceptable(c: RestContext, type: string): boolean {
  const [main] = type.split('/');
  const ranges = new Set([type, `${main}/*`, '*/*', '*']);
  const match = (accepted: { type: string; q: number }[]) =>
    accepted.some((range) => range.q > 0 && ranges.has(range.type.toLowerCase())) ? type : '';
  return accepts(c, { header: 'Accept', supports: [type], default: type, match }) === type;
}

function refuse(gathered: Exclude<Gathered, { input: unknown }>, route: Route, c: RestContext) {
  const { requestId } = c.get('context');
  if ('mismatches' in gathered) {
    const { mismatches } = gathered;
    const detail = mismatches.map(({ path, message }) => `${path}: ${message}`).join(' ');
    return sendProblem({ ...plainProblem(400, detail, requestId), violations: mismatches });
  }
  const { reason: message, sent: ifMatch, status } = gathered.badIfMatch;
  const intent = {
    action: route.operationId,
    right: 'WRITE',
    name: '',
    stage: 'DEVELOPMENT',
    writes: false,
  } as const;
  const value = errorValue('InvalidIfMatchVersion', { ...intent, ifMatch, message, requestId });
  return sendProblem({ ...problemOf(value), status });
}

/** The gateway's own refusals name what was sent. */
function named(value: ErrorValue, route: Route): ErrorValue {
  if (value.__typename !== 'InvalidArgument' || value.violations.length === 0) return value;
  const violations = value.violations.map((found) => asSent(found, route));
  const message = violations.map((found) => `${found.path} ${found.message}`).join('; ');
  return { ...value, message, violations };
}

async function fail(value: ErrorValue, context: Context): Promise<Response> {
  const headers: Record<string, string> = {};
  if ('retryAfterSeconds' in value) headers['retry-after'] = String(value.retryAfterSeconds);
  const problem = problemOf(value);
  if (value.__typename !== 'PreconditionFailed') return sendProblem(problem, headers);
  const now = await currentOf(value, context);
  if (now?.etag != null) headers['etag'] = quoted(now.etag);
  const current = now ? representation(now) : null;
  return sendProblem({ ...problem, current } satisfies Problem, headers);
}

function answer(
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
  const json = { 'content-type': 'application/json', ...asCalled(headers, c), ...tag };
  return new Response(JSON.stringify(body), { status, headers: json });
}

/** Callers who sign have the same routes under /service. */
function asCalled(headers: Record<string, string>, c: RestContext): Record<string, string> {
  if (!c.req.path.startsWith('/service/')) return headers;
  const entries = Object.entries(headers);
  const moved = entries.map(([name, value]) => [
    name,
    value.replace(/^(<?)\/v1\//, '$1/service/v1/'),
  ]);
  return Object.fromEntries(moved) as Record<string, string>; // entries lose their types
}
