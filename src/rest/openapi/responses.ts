import { errorTable } from '../../operations/errors.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { problemTitles } from '../problem.ts';
import { isUnmetCreation, type Route } from '../route.ts';
import { codeExample, problemExample, responseExamples } from './examples.ts';
import { ref, type JsonSchema } from './jsonSchema.ts';

/** Describes the header `ETag`. */
const etagHeader = {
  ETag: { description: 'The version of the stage, quoted.', schema: { type: 'string' } },
};

const deleted =
  'The function is gone. Unlike the GraphQL API, this answer does not tell by `recovered` if the answer of CloudFront was lost and a read showed that it is gone.';

const codeContent = { schema: { type: 'string' }, example: codeExample };

/** Makes the Response Object of a route's success. */
export function successResponse({ status, mediaTypes = [], responseType }: Route) {
  if (status === 204) return { description: deleted };
  const location = {
    Location: { description: "The new function's path.", schema: { type: 'string' } },
  };
  const headers = {
    ...((mediaTypes.length > 0 || responseType?.endsWith('Function')) && etagHeader),
    ...(status === 201 && location),
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
  return isVersionedRead(route) ? { 304: { description } } : {};
}

/** Makes the Response Objects of a route's failures by status: the operation's errors, and those of HTTP. */
export function failureResponses(route: Route): Record<string, object> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...route.errors, ...(route.creation?.errors ?? [])])) {
    const status = isUnmetCreation(code, route) ? 412 : errorTable[code].status;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  if (route.ifMatch) byStatus.set(428, ['InvalidIfMatchVersion']);
  const writes = route.method !== 'GET' && route.operationId !== 'testFunction';
  if (writes) byStatus.set(504, ['ServiceUnavailable']);
  const more = [
    ...(isVersionedRead(route) ? [412] : []),
    ...(route.bodyFields || route.takesCode ? [413, 415] : []),
  ];
  const ofHttp = [400, 401, 406, ...more, 500].filter((status) => !byStatus.has(status));
  return Object.fromEntries([
    ...[...byStatus].map(([status, codes]) => [status, failureResponse(status, codes)]),
    ...ofHttp.map((status) => [
      status,
      problemResponse('The member `detail` explains the failure.', ref('Problem'), {}),
    ]),
  ]);
}

/** Makes the Response Object of a status: one or more error codes, each with an example. */
function failureResponse(status: number, codes: ErrorCode[]) {
  const text = codes.map((code) => `${code}: ${problemTitles.get(code)}`).join(' ');
  // A malformed request, an If-None-Match and a body that is too large have these statuses without a code.
  const refs = [...codes.map(ref), ...([400, 412, 413].includes(status) ? [ref('Problem')] : [])];
  const examples = Object.fromEntries(
    codes.map((code) => [code, { value: { ...problemExample(code), status } }]),
  );
  return problemResponse(text, refs.length === 1 ? refs[0] : { anyOf: refs }, { examples });
}

function problemResponse(description: string, schema: JsonSchema | undefined, more: object) {
  return { description, content: { 'application/problem+json': { schema, ...more } } };
}
