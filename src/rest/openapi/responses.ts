import { errorTable } from '../../operations/errors.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { descriptions } from '../problem.ts';
import type { Route } from '../route.ts';
import { answers, problemExample, sourceCode } from './examples.ts';
import { ref, type JsonSchema } from './jsonSchema.ts';

export const etagHeader = {
  ETag: { description: 'The version, quoted.', schema: { type: 'string' } },
};

/** What a success answers. */
export function success({ status, produces, gives, method }: Route) {
  if (status === 204) return { description: 'Done.' };
  const location = { Location: { description: 'Its path.', schema: { type: 'string' } } };
  const headers = {
    ...((produces || gives === 'CloudFrontFunction') && etagHeader),
    ...(method === 'POST' && status === 201 && location),
  };
  const content = gives
    ? {
        'application/json': {
          schema: ref(gives === 'TestFunctionSuccess' ? 'TestReport' : gives),
          example: answers[gives],
        },
      }
    : { [produces ?? '']: { schema: { type: 'string' }, example: sourceCode } };
  return { description: 'Done.', headers, content };
}

/** Whether a read tells a version. */
export function isVersioned({ method, path }: Route): boolean {
  return method === 'GET' && path.includes('{name}');
}

/** 304, where a version can be asked about. */
export function unchanged(route: Route) {
  const description = 'Still the version of If-None-Match: configuration and code, not `status`.';
  return isVersioned(route) ? { 304: { description } } : {};
}

/** By status: those of the operation, and those of HTTP. */
export function failures(route: Route): Record<string, object> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of route.errors) {
    const { status } = errorTable[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  if (route.ifMatch) byStatus.set(428, ['InvalidIfMatchVersion']);
  const writes = route.method !== 'GET' && route.operationId !== 'testFunction';
  if (writes) byStatus.set(504, ['ServiceUnavailable']);
  const more = [...(isVersioned(route) ? [412] : []), ...(route.body ? [413, 415] : [])];
  const ofHttp = [401, 406, ...more, 500].filter((status) => !byStatus.has(status));
  return Object.fromEntries([
    ...[...byStatus].map(([status, codes]) => [status, failure(status, codes)]),
    ...ofHttp.map((status) => [status, problemResponse('See `detail`.', ref('Problem'), {})]),
  ]);
}

function failure(status: number, codes: ErrorCode[]) {
  const text = codes.map((code) => `${code}: ${descriptions.get(code)}`).join(' ');
  // A malformed request, an If-None-Match, or a body that is too large as such, is none of the codes.
  const refs = [...codes.map(ref), ...([400, 412, 413].includes(status) ? [ref('Problem')] : [])];
  const examples = Object.fromEntries(
    codes.map((code) => [code, { value: { ...problemExample(code), status } }]),
  );
  return problemResponse(text, refs.length === 1 ? refs[0] : { anyOf: refs }, { examples });
}

function problemResponse(description: string, schema: JsonSchema | undefined, more: object) {
  return { description, content: { 'application/problem+json': { schema, ...more } } };
}
