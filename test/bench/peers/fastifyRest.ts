/** REST with Fastify: bodies checked, answers written by functions compiled from JSON Schema. */
import awsLambdaFastify from '@fastify/aws-lambda';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { isErrorValue, type ErrorValue } from '../../../src/operations/errors.ts';
import { operations } from '../../../src/operations/index.ts';
import type {
  CloudFrontFunction,
  UpdateFunctionInput,
} from '../../../src/contract/schema.generated.ts';
import { contextOf, finish, type Context, type Event, type LambdaContext } from './context.ts';

type Lambda = { awsLambda: { event: Event; context: LambdaContext } };

const text = { type: 'string' } as const;
const nullable = { type: 'string', nullable: true } as const;
const texts = { type: 'array', items: text } as const;
const runtime = { type: 'string', enum: ['CLOUDFRONT_JS_1_0', 'CLOUDFRONT_JS_2_0'] } as const;
const time = { type: 'string', format: 'date-time' } as const;
const cloudFrontFunction = {
  type: 'object',
  properties: {
    id: text,
    name: text,
    etag: nullable,
    stage: text,
    status: nullable,
    comment: text,
    runtime,
    keyValueStoreArns: texts,
    arn: text,
    createdTime: { ...time, nullable: true },
    lastModifiedTime: time,
  },
} as const;
const code = { type: 'object', required: ['text'], properties: { text } } as const;
const body = {
  type: 'object',
  required: ['comment', 'runtime', 'keyValueStoreArns', 'code'],
  additionalProperties: false,
  properties: { comment: text, runtime, keyValueStoreArns: texts, code },
} as const;
const params = { type: 'object', required: ['name'], properties: { name: text } } as const;
const headers = { type: 'object', required: ['if-match'], properties: { 'if-match': text } };
const response = { 200: cloudFrontFunction };

const app = fastify({ logger: false });
const contexts = new WeakMap<FastifyRequest, Context>();

app.addHook('onRequest', (request, _reply, done) => {
  const { event, context } = (request as unknown as Lambda).awsLambda; // what @fastify/aws-lambda decorates with
  contexts.set(request, contextOf(event, context));
  done();
});
app.addHook('onSend', (request, _reply, _payload, done) => {
  finish(contextOfRequest(request));
  done();
});

function contextOfRequest(request: FastifyRequest): Context {
  const context = contexts.get(request);
  if (!context) throw new Error('no context');
  return context;
}

const path = '/v1/functions/:name';
app.put(path, { schema: { params, headers, body, response } }, async (request, reply) => {
  const { name } = request.params as { name: string }; // as the schema says
  const ifMatch = String(request.headers['if-match']).replaceAll('"', '');
  const input = { ...(request.body as UpdateFunctionInput), name, ifMatch }; // likewise
  const result = await operations.updateFunction(input, contextOfRequest(request));
  return isErrorValue(result) ? refuse(result, reply) : send(result.function, reply);
});
app.get(path, { schema: { params, response } }, async (request, reply) => {
  const { name } = request.params as { name: string }; // as the schema says
  const reference = { name, stage: 'DEVELOPMENT' } as const;
  const result = await operations.describeFunction(reference, contextOfRequest(request));
  return isErrorValue(result) ? refuse(result, reply) : send(result, reply);
});

const refuse = (value: ErrorValue, reply: FastifyReply) =>
  reply.code(502).send({ code: value.code });

const send = (self: CloudFrontFunction, reply: FastifyReply) =>
  reply.header('etag', `"${self.etag}"`).send(self);

export const handler = awsLambdaFastify(app);
