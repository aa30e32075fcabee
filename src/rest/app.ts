import type { Logger } from '@aws-lambda-powertools/logger';
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { createContext } from '../context.ts';
import { awsRequestId } from '../operations/attempt.ts';
import { contract } from './contract.ts';
import type { Environment, RestContext } from './environment.ts';
import { contractType } from './input.ts';
import { createOpenApi } from './openapi.ts';
import { explanation, plainProblem, sendProblem } from './problem.ts';
import { routes } from './routes.ts';
import { serve } from './serve.ts';

/** The REST face: every route of the table, and a problem for everything else. */
export function createApp(logger: Logger): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(async (c, next) => {
    const context = createContext(c.env.lambdaContext, logger);
    c.set('context', context);
    await next();
    c.header('x-request-id', context.requestId);
    c.header('cache-control', 'no-store');
  });
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.get('/openapi.json', (c) => c.json(createOpenApi(contract)));
  app.get('/problems/:code', explainProblem);
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const type = contractType(route, contract);
    app.on(route.method, path, (c) => serve(route, type, c));
  }
  app.notFound((c) => plain(c, 404, 'There is nothing at this path. See /openapi.json.'));
  app.onError((error, c) => {
    const { requestId } = c.get('context');
    logger.error('unexpected error', { requestId, awsRequestId: awsRequestId(error), error });
    return plain(c, 500, 'Internal server error');
  });
  return app;
}

function plain(c: RestContext, status: number, detail: string): Response {
  return sendProblem(plainProblem(status, detail, c.get('context').requestId));
}

function refuseMethod(c: RestContext, methods: string[]): Response {
  const allow = methods.join(', ');
  const { requestId } = c.get('context');
  return sendProblem(plainProblem(405, `Allowed here: ${allow}.`, requestId), { allow });
}

/** What a problem's `type` points at: the contract's own words. */
function explainProblem(c: RestContext): Response {
  const code = c.req.param('code') ?? '';
  const description = explanation(code);
  if (description === undefined) return plain(c, 404, 'There is no such problem.');
  return c.text(`${code}\n\n${description}\n`);
}
