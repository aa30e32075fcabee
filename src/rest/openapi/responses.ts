import type { Route } from '../route.ts';
import { codeExample, responseExamples } from './examples.ts';
import { ref } from './jsonSchema.ts';

/** Describes the header that each answer of this gateway has. */
export const requestIdHeader = {
  'X-Request-Id': {
    description:
      "This gateway's request ID, also in its log. API Gateway's own answers do not have it.",
    schema: { type: 'string' },
  },
};

/** Describes the header `ETag`. */
export const etagHeader = {
  ETag: { description: 'The version of the stage, quoted.', schema: { type: 'string' } },
};

const deleted =
  "The function is gone. The answer is the same if CloudFront's answer was lost and a read showed that it is gone.";

const codeContent = { schema: { type: 'string' }, example: codeExample };

/** Makes the Response Object of a route's success. */
export function successResponse({ status, mediaTypes = [], responseType, method }: Route) {
  if (status === 204) return { description: deleted, headers: requestIdHeader };
  const location = {
    Location: { description: "The new function's path.", schema: { type: 'string' } },
  };
  const digest = {
    'Content-Digest': {
      description: 'The SHA-256 digest of the code (RFC 9530).',
      schema: { type: 'string' },
    },
  };
  const vary = {
    Vary: {
      description: '`Accept`: the media type depends on it.',
      schema: { type: 'string' },
    },
  };
  const link = {
    Link: {
      description: 'The path of the next page, with `rel="next"` (RFC 8288).',
      schema: { type: 'string' },
    },
  };
  const headers = {
    ...requestIdHeader,
    ...((mediaTypes.length > 0 || responseType?.endsWith('Function')) && etagHeader),
    ...(method !== 'GET' && status === 201 && location),
    ...(mediaTypes.length > 0 && { ...digest, ...vary }),
    ...(responseType === 'FunctionPage' && link),
  };
  const content = responseType
    ? {
        'application/json': {
          schema: ref(responseType === 'TestFunctionSuccess' ? 'TestReport' : responseType),
          example: responseExamples[responseType],
        },
      }
    : Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, codeContent]));
  return { description: 'Success.', headers, content };
}

/** Checks that a route reads something that has a version. */
export function isVersionedRead({ method, path }: Route): boolean {
  return method === 'GET' && path.includes('{name}');
}

/** Makes the Response Object of 304 for a route that reads a version. */
export function notModifiedResponse(route: Route) {
  const description =
    'If-None-Match names the present version: configuration and code are unchanged, `status` may differ.';
  const headers = { ...requestIdHeader, ...etagHeader };
  return isVersionedRead(route) ? { 304: { description, headers } } : {};
}
