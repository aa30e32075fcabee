import { Hono, type MiddlewareHandler } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { TrieRouter } from 'hono/router/trie-router';
import { apiHeaders } from '../http/apiHeaders.ts';
import type { Gateway } from '../createContext.ts';
import { recordMetrics } from '../log/metrics.ts';
import { logUnexpected } from '../operations/logUnexpected.ts';
import { contract } from './contract.ts';
import type { Environment, RestContext } from './environment.ts';
import { contractType } from './input.ts';
import { createOpenApi } from './openapi.ts';
import { explanation, plainProblem, sendProblem } from './problem.ts';
import { routes } from './routes.ts';
import { serve } from './serve.ts';

/** Makes the REST API: every route of the table, and a problem for everything else. */
export function createApp(gateway: Gateway): Hono<Environment> {
  const { logger } = gateway;
  // The default one compiles all routes into one expression, which takes a start longer than it ever saves.
  const app = new Hono<Environment>({ router: new TrieRouter() });
  app.use(identify);
  app.on('ALL', ['/v1/*', '/service/v1/*'], authenticate(gateway));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: rejectMethod }));
  app.get('/openapi.json', (c) => c.json(createOpenApi(contract())));
  app.get('/problems/:code', explainProblem);
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const type = contractType(route);
    app.on(route.method, [path, `/service${path}`], (c) => serve(route, type, c));
  }
  app.notFound((c) => plain(c, 404, 'There is nothing at this path. See /openapi.json.'));
  app.onError((error, c) => {
    const requestId = c.get('requestId');
    logUnexpected(error, { logger, requestId });
    return plain(c, 500, 'Internal server error');
  });
  return app;
}

const identify: MiddlewareHandler<Environment> = async (c, next) => {
  const requestId = c.env.lambdaContext.awsRequestId;
  c.set('requestId', requestId);
  await next();
  // Not `c.header`, which by now would make a new response for each.
  const { headers } = c.res;
  headers.set('x-request-id', requestId);
  for (const [name, value] of Object.entries(apiHeaders)) headers.set(name, value);
};

/** Lets nothing run without a caller. */
function authenticate({ callerOf, createContext }: Gateway): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const caller = callerOf(c.env.event);
    if (!caller) return rejectUnauthenticated(c);
    const context = createContext(caller, c.env.lambdaContext);
    c.set('context', context);
    await next();
    recordMetrics(context);
    return undefined;
  };
}

function plain(c: RestContext, status: number, detail: string): Response {
  return sendProblem(plainProblem(status, detail, c.get('requestId')));
}

/** RFC 9110 section 15.5.2. API Gateway has let the request through without a caller, or with one of another kind. */
function rejectUnauthenticated(c: RestContext): Response {
  const detail = 'No caller that API Gateway has verified.';
  const problem = plainProblem(401, detail, c.get('requestId'));
  return sendProblem(problem, { 'www-authenticate': 'Bearer' });
}

function rejectMethod(c: RestContext, methods: string[]): Response {
  const allow = methods.join(', ');
  const requestId = c.get('requestId');
  return sendProblem(plainProblem(405, `Allowed here: ${allow}.`, requestId), { allow });
}

/** What a problem's `type` points at: the contract's own words. */
function explainProblem(c: RestContext): Response {
  const code = c.req.param('code') ?? '';
  const description = explanation(code);
  if (description === undefined) return plain(c, 404, 'There is no such problem.');
  return c.text(`${code}\n\n${description}\n`);
}
