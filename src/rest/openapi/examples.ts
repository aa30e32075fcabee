import { errorValue } from '../../operations/errors.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { problemOf, type Problem } from '../problem.ts';

const code = 'function handler(event) { return event.request; }';

const self = {
  id: 'url-rewrite:DEVELOPMENT',
  name: 'url-rewrite',
  status: 'UNPUBLISHED',
  comment: 'Asks the origin for index.html in folders',
  runtime: 'CLOUDFRONT_JS_2_0',
  keyValueStoreArns: [],
  arn: 'arn:aws:cloudfront::123456789012:function/url-rewrite',
  stage: 'DEVELOPMENT',
  createdTime: '2026-11-22T09:30:00.000Z',
  lastModifiedTime: '2026-11-22T09:45:00.000Z',
  etag: 'E3UN6WX5RRO2AG',
};

const request = { method: 'GET', uri: '/docs/', querystring: {}, headers: {}, cookies: {} };
const output = { request: { ...request, uri: '/docs/index.html' } };

/** Examples of what is sent, by the row's operation. */
export const bodies: Readonly<Record<string, object>> = {
  createFunction: { name: self.name, comment: self.comment, code: { text: code } },
  replaceFunction: {
    comment: self.comment,
    runtime: self.runtime,
    keyValueStoreArns: [],
    code: { text: code },
  },
  updateFunction: { comment: self.comment },
  testFunction: {
    event: {
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: '198.51.100.1' },
      request,
    },
  },
};

/** Examples of what is answered, by the type that it is made of. */
export const answers: Readonly<Record<string, object>> = {
  CloudFrontFunction: self,
  FunctionPage: { items: [self], nextCursor: null },
  TestFunctionSuccess: { output, logs: [], functionError: null, computeUtilization: 15 },
  Viewer: {
    subject: 'jane',
    kind: 'JWT',
    groups: ['team-a'],
    grants: [{ functions: ['team-a-*'], actions: ['READ', 'WRITE'] }],
    keyValueStoreGrants: [{ keyValueStores: ['team-a-*'], actions: ['READ'] }],
  },
};

export const sourceCode = code;

/** The problem that a code is, as it would be answered. */
export function problemExample(errorCode: ErrorCode): Problem {
  const example = problemOf(
    errorValue(errorCode, {
      message: 'What CloudFront or the gateway says of it.',
      requestId: '3f0c6f2e-5a0e-4b5e-9f53-2f1f7f6a8c11',
      action: 'cloudfront:UpdateFunction',
      right: 'WRITE',
      name: self.name,
      stage: 'DEVELOPMENT',
      ifMatch: 'ETVPDKIKX0DER',
      codeSizeBytes: 10_951,
    }),
  );
  return errorCode === 'PreconditionFailed' ? { ...example, current: self } : example;
}
