import type { Route } from '../route.ts';
import { codeExample, responseExamples } from './examples.ts';
import { headersOf, type HeaderName } from './headers.ts';
import { ref } from './jsonSchema.ts';

/** Makes the Response Object of a route's success. */
export function successResponse(route: Route) {
  const { status, mediaType, responseType } = route;
  const headers = headersOf(...successHeaders(route));
  if (status === 204) return { description: 'Success.', headers };
  const content = responseType
    ? {
        'application/json': {
          schema: ref(responseType === 'TestFunctionSuccess' ? 'TestReport' : responseType),
          example: responseExamples[responseType],
        },
      }
    : { [mediaType ?? '']: { schema: { type: 'string' }, example: codeExample } };
  return { description: 'Success.', headers, content };
}

function successHeaders({ status, mediaType, responseType }: Route): HeaderName[] {
  return [
    ...(mediaType || responseType === 'CloudFrontFunction' ? (['ETag'] as const) : []),
    ...(status === 201 ? (['Location'] as const) : []),
    ...(mediaType ? (['Content-Digest'] as const) : []),
    ...(responseType === 'FunctionPage' ? (['Link'] as const) : []),
  ];
}

/** Checks that a route reads something that has a version. */
export function isVersionedRead({ method, path }: Route): boolean {
  return method === 'GET' && path.includes('{name}');
}

/** Makes the Response Object of 304 for a route that reads a version. */
export function notModifiedResponse(route: Route) {
  const description =
    'If-None-Match names the present version: configuration and code are unchanged, `status` may differ.';
  return isVersionedRead(route) ? { 304: { description, headers: headersOf('ETag') } } : {};
}
