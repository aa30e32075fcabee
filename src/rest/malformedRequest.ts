/** Describes the parts of an event in payload format 2.0 that can be malformed. */
interface RequestEvent {
  rawPath: string;
  headers: Readonly<Record<string, string | undefined>>;
  requestContext: { http: { method: string } };
  body?: string | null;
}

/** Holds the methods that the Fetch standard allows and API Gateway routes. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Matches the parts of a path that a URL parser would change: `.` and `..` between slashes, `?` and `#`, which end a
 * path, backslashes and control characters. All other encoded characters stay in a function's name, which is refused.
 */
const malformedPath = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|[?#\\\u0000-\u001f\u007f]/i;

/**
 * Holds the methods that take no body: it would have no meaning, and the Fetch standard allows no such request.
 * Source: RFC 9110, section 9.3.1.
 */
const bodylessMethods = new Set(['GET', 'HEAD']);

/** Says that a request takes no body. */
export const noBody = 'This request takes no body.';

/** Matches the characters that a header's value may not hold: RFC 9110, section 5.5. */
const malformedValue = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/**
 * Finds the fault of a malformed request; gives undefined if there is none. Hono's adapter would answer such a request
 * in its own words, or route it by another path than the one that was sent.
 */
export function malformedRequest({
  rawPath,
  headers,
  requestContext,
  body,
}: RequestEvent): MalformedRequest | undefined {
  const { method } = requestContext.http;
  if (!methods.has(method)) return { status: 501, detail: 'This method is not known here.' };
  if (!rawPath.isWellFormed() || malformedPath.test(rawPath))
    return { status: 400, detail: 'The path holds what no path here has.' };
  const values = Object.values(headers);
  const isMalformed = values.some(
    (value = '') => !value.isWellFormed() || malformedValue.test(value),
  );
  if (isMalformed) return { status: 400, detail: 'A header holds what no header may have.' };
  return body && bodylessMethods.has(method) ? { status: 400, detail: noBody } : undefined;
}

/** Holds the HTTP status of a malformed request and the words for it. */
export interface MalformedRequest {
  status: number;
  detail: string;
}
