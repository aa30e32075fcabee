/** REST with Hono and its zod-openapi, as their documentation has it. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { handle } from 'hono/aws-lambda';
import { isErrorValue } from '../../../src/operations/errors.ts';
import { operations } from '../../../src/operations/index.ts';
import { contextOf, finish, type Context, type Event, type LambdaContext } from './context.ts';

interface Environment {
  Bindings: { event: Event; lambdaContext: LambdaContext };
  Variables: { context: Context };
}

const cloudFrontFunction = z.object({
  id: z.string(),
  name: z.string(),
  etag: z.string().nullish(),
  stage: z.enum(['DEVELOPMENT', 'LIVE']),
  status: z.string().nullish(),
  comment: z.string(),
  runtime: z.enum(['CLOUDFRONT_JS_1_0', 'CLOUDFRONT_JS_2_0']),
  keyValueStoreArns: z.array(z.string()),
  arn: z.string(),
  createdTime: z.date().nullish(),
  lastModifiedTime: z.date(),
});
const replacement = z.object({
  comment: z.string(),
  runtime: z.enum(['CLOUDFRONT_JS_1_0', 'CLOUDFRONT_JS_2_0']),
  keyValueStoreArns: z.array(z.string()),
  code: z.object({ text: z.string() }),
});
const params = z.object({ name: z.string() });
const responses = {
  200: {
    description: 'The function',
    content: { 'application/json': { schema: cloudFrontFunction } },
  },
  502: {
    description: 'Refused',
    content: { 'application/json': { schema: z.object({ code: z.string() }) } },
  },
};
const path = '/v1/functions/{name}';
const update = createRoute({
  method: 'put',
  path,
  request: {
    params,
    headers: z.object({ 'if-match': z.string() }),
    body: { content: { 'application/json': { schema: replacement } }, required: true },
  },
  responses,
});
const describe = createRoute({ method: 'get', path, request: { params }, responses });

const app = new OpenAPIHono<Environment>();
app.use(async (c, next) => {
  const context = contextOf(c.env.event, c.env.lambdaContext);
  c.set('context', context);
  await next();
  finish(context);
});
app.openapi(update, async (c) => {
  const ifMatch = c.req.valid('header')['if-match'].replaceAll('"', '');
  const input = { ...c.req.valid('json'), name: c.req.valid('param').name, ifMatch };
  const result = await operations.updateFunction(input, c.get('context'));
  if (isErrorValue(result)) return c.json({ code: result.code }, 502);
  const { code: _, counterpart: _other, __typename: _type, ...fields } = result.function;
  return c.json(fields, 200, { etag: `"${fields.etag}"` });
});
app.openapi(describe, async (c) => {
  const reference = { name: c.req.valid('param').name, stage: 'DEVELOPMENT' } as const;
  const result = await operations.describeFunction(reference, c.get('context'));
  if (isErrorValue(result)) return c.json({ code: result.code }, 502);
  const { code: _, counterpart: _other, __typename: _type, ...fields } = result;
  return c.json(fields, 200, { etag: `"${fields.etag}"` });
});

export const handler = handle(app);
