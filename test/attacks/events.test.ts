import { expect, test } from '@jest/globals';
import type { APIGatewayProxyStructuredResultV2, Handler } from 'aws-lambda';
import { toLambdaContext } from '../../src/local/event.ts';
import { createPagesHandler } from '../../src/pages/createPagesHandler.ts';
import { contextOf, postOf, startUpstream } from '../support/gateway.ts';
import { loadHandler } from '../support/lambda.ts';

const { cloudFront, log } = await startUpstream();
const handlers = new Map([
  ['graphql', (await loadHandler('graphql')) as Handler],
  ['rest', (await loadHandler('rest')) as unknown as Handler],
  ['pages', createPagesHandler({}) as Handler],
]);

const http = contextOf('GET');
const events: [string, unknown][] = [
  ['a test of the console', { key1: 'value1', key2: 'value2' }],
  ['a warm-up', { source: 'serverless-plugin-warmup' }],
  ['nothing', undefined],
  ['null', null],
  ['text', 'ping'],
  ['a list', [1]],
  ['an event of payload 1.0', { ...postOf('{}'), version: '1.0' }],
  [
    'an event of a load balancer',
    { httpMethod: 'GET', path: '/', headers: {}, requestContext: { elb: { targetGroupArn: 'x' } } },
  ],
  ['a schedule', { version: '0', source: 'aws.events', detail: {}, resources: [] }],
  ['no headers', { ...postOf('{}'), headers: null }],
  ['no path', { ...postOf('{}'), rawPath: undefined }],
  ['no method', { ...postOf('{}'), requestContext: { ...http, http: {} } }],
  ['no query string', { ...postOf('{}'), rawQueryString: undefined }],
  ['a query string that is an object', { ...postOf('{}'), rawQueryString: {} }],
  ['headers that are a list', { ...postOf('{}'), headers: ['a'] }],
  ['a header that is a list', { ...postOf('{}'), headers: { accept: ['a'] } }],
  ['a header that is null', { ...postOf('{}'), headers: { authorization: null } }],
  ['a header without a name', { ...postOf('{}'), headers: { '': 'a' } }],
  ['a header whose name has a space', { ...postOf('{}'), headers: { 'a b': 'a' } }],
  ['a body that is an object', { ...postOf('{}'), body: {} }],
  ['a body that is a number', { ...postOf('{}'), body: 5 }],
  ['base64 that is told by a text', { ...postOf('e30='), isBase64Encoded: 'false' }],
  ['base64 that is none', { ...postOf('{}'), isBase64Encoded: true }],
  ['base64 with padding in the middle', { ...postOf('e=30'), isBase64Encoded: true }],
  ['no context', { ...postOf('{}'), requestContext: undefined }],
  ['a queue', { Records: [{ eventSource: 'aws:sqs', body: '{}' }] }],
];

test.each(events)(
  '%s is answered alike by each Lambda, with one line in the log',
  async (_, event) => {
    for (const [name, handler] of handlers) {
      log.length = 0;
      const result = (await handler(
        event,
        toLambdaContext(name, 29_000),
        () => undefined,
      )) as APIGatewayProxyStructuredResultV2; // our handlers give nothing else
      expect([name, result]).toEqual([
        name,
        {
          statusCode: 400,
          headers: expect.objectContaining({
            'cache-control': 'no-store',
            'content-type': 'application/json',
          }),
          body: '{"message":"This is no event of an API Gateway HTTP API in payload format 2.0."}',
        },
      ]);
      expect(result.headers).not.toHaveProperty('x-request-id');
      expect(log).toEqual([
        {
          level: 'WARN',
          message: 'This is no event of an API Gateway HTTP API in payload format 2.0.',
          timestamp: expect.any(String),
          service: 'cloudfront-functions-gateway',
        },
      ]);
    }
    expect(cloudFront.answered).toEqual([]);
  },
);
