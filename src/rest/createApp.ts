import type { MiddlewareHandler } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { TrieRouter } from 'hono/router/trie-router';
import { Hono } from 'hono/tiny';
import type { Gateway } from '../createContext.ts';
import { apiHeaders } from '../http/apiHeaders.ts';
import { isCodeCached, recordMetrics } from '../log/metrics.ts';
import { logUnexpected } from '../operations/logUnexpected.ts';
import { methodHeaders } from './allowedMethods.ts';
import { withBasePath } from './withBasePath.ts';
import { plainProblem, sendPlainProblem, sendProblem } from './problem.ts';
import type { RestContext, RestEnv } from './restContext.ts';
import { routes } from './routes.ts';
import { serveRoute } from './serveRoute.ts';

/** Makes the REST API: every route of the table and the public routes. All other requests get a problem. */
export function createApp(gateway: Gateway): Hono<RestEnv> {
  const { logger } = gateway;
  const app = new Hono<RestEnv>();
  // Hono's default router compiles all routes into one expression, which costs a start more than it ever saves; that of
  // `hono/tiny` looks at one after the other.
  app.router = new TrieRouter();
  app.use(addHeaders);
  app.on('ALL', ['/v1/*', '/service/v1/*'], answerOptions, authenticate(gateway));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: rejectMethod }));
  app.get('/openapi.json', async (c) => (await reference()).sendOpenApi(c));
  app.get('/schema.graphql', async (c) => (await reference()).sendSchema(c));
  app.get('/problems', async (c) => (await reference()).listProblems(c));
  app.get('/problems/:code', async (c) => (await reference()).explainProblem(c));
  app.get('/healthz', (c) => c.json({ status: 'ok', codeCache: isCodeCached() }));
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(route.method, [path, `/service${path}`], (c) => serveRoute(route, c));
  }
  app.notFound((c) => {
    const detail = `There is nothing at this path. See ${c.env.event.basePath}/openapi.json.`;
    return sendPlainProblem(404, detail, c.get('requestId'));
  });
  app.onError((error, c) => {
    const requestId = c.get('requestId');
    logUnexpected(error, { logger, requestId });
    return sendPlainProblem(500, 'Internal server error', requestId);
  });
  return app;
}

const reference = () => import('./reference.ts');

/** Sets the request ID, and the headers that each answer has. */
const addHeaders: MiddlewareHandler<RestEnv> = async (c, next) => {
  const requestId = c.env.lambdaContext.awsRequestId;
  c.set('requestId', requestId);
  await next();
  const { basePath } = c.env.event;
  if (basePath !== '') c.res = await withBasePath(c.res, basePath);
  // `c.header` would make a new response for each header, as the response exists by now.
  const { headers } = c.res;
  headers.set('x-request-id', requestId);
  for (const [name, value] of Object.entries(apiHeaders)) {
    // A page has a policy of its own.
    if (!headers.has(name)) headers.set(name, value);
  }
};

/** Answers OPTIONS, which needs no caller: a browser's preflight request cannot name one. */
const answerOptions: MiddlewareHandler<RestEnv> = async (c, next) => {
  if (c.req.method !== 'OPTIONS') return next();
  return new Response(null, { status: 204, headers: methodHeaders(c.req.path) });
};

/** Makes the middleware that sets the caller's context and records metrics. A request without a caller gets 401. */
function authenticate({ callerOf, createContext }: Gateway): MiddlewareHandler<RestEnv> {
  return async (c, next) => {
    const caller = callerOf(c.env.event);
    if (!caller) return rejectUnauthenticated(c);
    const context = createContext(caller, c.env.lambdaContext, c.env.event.headers);
    c.set('context', context);
    await next();
    recordMetrics(context);
    return undefined;
  };
}

/**
 * Answers a request that API Gateway has let through without a caller, or with one of an unknown kind.
 * Source: RFC 9110, section 15.5.2.
 */
function rejectUnauthenticated(c: RestContext): Response {
  const detail = 'No caller that API Gateway has verified.';
  const problem = plainProblem(401, detail, c.get('requestId'));
  return sendProblem(problem, { 'www-authenticate': 'Bearer' });
}

function rejectMethod(c: RestContext, methods: string[]): Response {
  const headers = { allow: methods.join(', '), ...methodHeaders(c.req.path) };
  const detail = `Allowed here: ${headers.allow}.`;
  return sendProblem(plainProblem(405, detail, c.get('requestId')), headers);
}
