import awsLambdaFastify from '@fastify/aws-lambda';
import fastify, { type FastifyRequest } from 'fastify';
import mercurius, { type MercuriusOptions } from 'mercurius';
import { createExecutableSchema } from '../../../src/graphql/executableSchema.ts';
import { contextOf, finish, type Context, type Event, type LambdaContext } from './context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    awsLambda: { event: Event; context: LambdaContext };
    context?: Context;
  }
}

/** A Lambda handler around Mercurius, as @fastify/aws-lambda documents it. */
export function mercuriusHandler(options: Pick<MercuriusOptions, 'jit'>) {
  const app = fastify({ logger: false });
  const contexts = new WeakMap<FastifyRequest, Context>();
  app.register(mercurius, {
    ...options,
    schema: createExecutableSchema(),
    context: (request) => {
      const context = contextOf(request.awsLambda.event, request.awsLambda.context);
      contexts.set(request, context);
      return { ...context };
    },
  });
  app.addHook('onSend', (request, _reply, _payload, done) => {
    const context = contexts.get(request);
    if (context) finish(context);
    done();
  });
  return awsLambdaFastify(app);
}
