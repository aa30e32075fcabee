import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { createHandler, type HandlerOptions } from 'graphql-http/lib/use/fetch';
import { createExecutableSchema } from '../../../src/graphql/executableSchema.ts';
import { contextOf, finish, type Context, type Event, type LambdaContext } from './context.ts';

interface Environment {
  Bindings: { event: Event; lambdaContext: LambdaContext };
}

/** A Lambda handler around graphql-http; its own page has the first of these two, Hono's the second. */
export function graphqlHttpHandler(options: Pick<HandlerOptions, 'parse' | 'validate'>) {
  const contexts = new WeakMap<Request, Context>();
  const serve = createHandler({
    ...options,
    schema: createExecutableSchema(),
    context: ({ raw }) => contexts.get(raw) as never, // its type wants a plain record
  });
  const app = new Hono<Environment>();
  app.post('/graphql', async (c) => {
    const context = contextOf(c.env.event, c.env.lambdaContext);
    contexts.set(c.req.raw, context);
    const response = await serve(c.req.raw);
    finish(context);
    return response;
  });
  return handle(app);
}
