import { negotiateMediaType } from '../http/negotiateMediaType.ts';
import { readBody } from '../http/readBody.ts';
import { readBytes, type BodyRefusal } from '../http/readBytes.ts';
import { errorValue, isErrorValue, type ErrorValue } from '../operations/errors.ts';
import { noBody } from './malformedRequest.ts';
import { isNoneMatch } from './entityTag.ts';
import { plainProblem, problemOf, sendPlainProblem, sendProblem } from './problem.ts';
import {
  readInput,
  withParameterName,
  type BadIfMatch,
  type InputResult,
  type RouteBody,
} from './readInput.ts';
import type { RestContext } from './restContext.ts';
import { codeMediaTypes, type Route } from './route.ts';
import { sendError } from './sendError.ts';
import { sendReply } from './sendReply.ts';

/** Answers a request of one route: reads its input, runs the operation, sends the reply or a problem. */
export async function serveRoute(tableRoute: Route, c: RestContext): Promise<Response> {
  const context = c.get('context');
  const { requestId } = context;
  const route = routeOrCreation(tableRoute, c);
  if ('badIfMatch' in route) return rejectInput(route, tableRoute, c);
  const unsupported = route === tableRoute ? unsupportedCondition(route, c) : undefined;
  if (unsupported) return sendPlainProblem(400, unsupported, requestId);
  const { mediaTypes = ['application/json'], status } = route;
  // An answer without content excludes nothing. Problems are sent whatever it says: RFC 9110, section 12.4.1.
  const accept = status === 204 ? undefined : c.req.header('accept');
  const mediaType = negotiateMediaType(accept, mediaTypes);
  if (mediaType === undefined) {
    return sendPlainProblem(406, `This answers with ${mediaTypes.join(' or ')} only.`, requestId);
  }
  const body = readRouteBody(route, c);
  if ('status' in body) return rejectBody(body, route, requestId);
  const { rawQueryString: queryString } = c.env.event;
  const ifMatch = c.req.header('if-match');
  const read = readInput(route, { path: c.req.param(), ifMatch, queryString, ...body });
  if (!('input' in read)) return rejectInput(read, route, c);
  if (route.ifMatch && isIfMatchExcluded(c, read.input)) {
    return sendPlainProblem(412, 'If-None-Match names the version of If-Match.', requestId);
  }
  const result = await route.run(read.input, context);
  if (isErrorValue(result)) return sendError(withParameterNames(result, route), route, context);
  const reply = await route.reply(result, context, read.input);
  return sendReply(reply, { route, mediaType }, c);
}

/** Chooses by the conditional headers what a PUT does: `If-Match` replaces, `If-None-Match: *` creates. */
function routeOrCreation(route: Route, c: RestContext): Route | BadIfMatch {
  const noneMatch = c.req.header('if-none-match');
  if (!route.creation || noneMatch === undefined) return route;
  if (c.req.header('if-match') !== undefined)
    return badIfMatch(
      'Send If-Match to replace a function, or If-None-Match to create one, not both.',
    );
  if (noneMatch.trim() !== '*')
    return badIfMatch('If-None-Match must be *: it creates a function.');
  return route.creation;
}

/**
 * Explains a condition that nothing would check: who sends one does not want a change without it. Source: RFC 9110, section
 * 13.1.
 */
function unsupportedCondition(route: Route, c: RestContext): string | undefined {
  if (route.method === 'GET') return undefined;
  const ifMatch = c.req.header('if-match');
  if (ifMatch !== undefined && !route.ifMatch)
    return 'If-Match is not supported here: nothing would compare it.';
  const isAlone = ifMatch === undefined && route.ifMatch !== true;
  if (c.req.header('if-none-match') === undefined || !isAlone) return undefined;
  return 'If-None-Match is not supported here without If-Match: nothing would compare it.';
}

function badIfMatch(reason: string): BadIfMatch {
  return { badIfMatch: { reason, status: 400 } };
}

/** Reads the body as a route takes it: as JSON, as code, or not at all. */
function readRouteBody(route: Route, c: RestContext): RouteBody | BodyRefusal {
  const { event } = c.env;
  if (route.takesCode) {
    const read = readBytes(event, { mediaTypes: codeMediaTypes });
    return 'bytes' in read ? { code: { text: read.bytes.toString() } } : read;
  }
  if (!route.bodyFields) return refuseBody(c);
  if (route.isBodyOptional && !event.body) return {};
  const read = readBody(event, route.maxBodyBytes);
  return 'value' in read ? { body: read.value } : read;
}

/** Refuses a body of a request that takes none: whoever sends one expects that it is read. */
function refuseBody(c: RestContext): RouteBody | BodyRefusal {
  return c.env.event.body ? { status: 400, detail: noBody } : {};
}

/** Answers a request whose body cannot be read. Source of `Accept-Patch`: RFC 5789, section 2.2. */
function rejectBody(body: BodyRefusal, { method }: Route, requestId: string): Response {
  const { status, detail, headers } = body;
  const isPatch = method === 'PATCH' && status === 415;
  const patch = isPatch ? { 'accept-patch': 'application/json' } : {};
  return sendProblem(plainProblem(status, detail, requestId), { ...headers, ...patch });
}

/** Checks for an `If-None-Match` that names the version of `If-Match`. Source: RFC 9110, section 13.2.2. */
function isIfMatchExcluded(c: RestContext, input: unknown): boolean {
  const { ifMatch } = input as { ifMatch?: string }; // the input of a route that needs If-Match has it
  return ifMatch !== undefined && isNoneMatch(c.req.header('if-none-match'), ifMatch);
}

/** Answers a request whose body, parameters or `If-Match` are not valid. */
function rejectInput(read: Exclude<InputResult, { input: unknown }>, route: Route, c: RestContext) {
  const { requestId } = c.get('context');
  if ('mismatches' in read) {
    const { mismatches } = read;
    const lines = mismatches.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    const detail = lines.join(' ');
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
