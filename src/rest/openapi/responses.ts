import type { Route } from '../route.ts';
import { codeExample, responseExamples } from './examples.ts';
import { headersOf, type HeaderName } from './headers.ts';
import { ref } from './jsonSchema.ts';

const deleted =
  "The function is gone. The answer is the same if CloudFront's answer was lost and a read showed that it is gone.";

const codeContent = { schema: { type: 'string' }, example: codeExample };

/** Names the components of reports, which are not named after their types. */
const reportNames: Readonly<Record<string, string>> = {
  TestFunctionSuccess: 'TestReport',
  CheckFunctionSuccess: 'CheckReport',
};

/** Makes the Response Object of a route's success. */
export function successResponse(route: Route) {
  const { status, mediaTypes = [], responseType, operationId } = route;
  const headers = headersOf(...successHeaders(route));
  if (status === 204)
    return { description: operationId === 'deleteFunction' ? deleted : 'It is deleted.', headers };
  const content = responseType
    ? {
        'application/json': {
          schema: ref(reportNames[responseType] ?? responseType),
          example: responseExamples[responseType],
        },
      }
    : Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, codeContent]));
  return { description: 'Success.', headers, content };
}

function successHeaders(route: Route): HeaderName[] {
  const { method, status, mediaTypes = [], responseType, isVersioned } = route;
  const isCode = mediaTypes.length > 0;
  return [
    ...(isVersioned || /edFunction$|^(?:Changed|Synced)Entries$/.test(responseType ?? '')
      ? (['ETag'] as const)
      : []),
    ...(method !== 'GET' && status === 201 ? (['Location'] as const) : []),
    ...(isCode ? (['Content-Digest', 'Vary'] as const) : []),
    ...(responseType?.endsWith('Page') ? (['Link'] as const) : []),
  ];
}

/** Checks that a route reads something that has a version. */
export function isVersionedRead({ isVersioned = false }: Route): boolean {
  return isVersioned;
}

/** Makes the Response Object of 304 for a route that reads a version. */
export function notModifiedResponse(route: Route) {
  const isStore = route.responseType === 'KeyValueStore';
  const same = isStore
    ? 'the data is unchanged, `comment` and `status` may differ'
    : 'configuration and code are unchanged, `status` may differ';
  const description = `If-None-Match names the present version: ${same}.`;
  return isVersionedRead(route) ? { 304: { description, headers: headersOf('ETag') } } : {};
}
