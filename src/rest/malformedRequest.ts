/** The parts of an event in payload format 2.0 that can be malformed. */
interface Sent {
  rawPath: string;
  headers: Readonly<Record<string, string | undefined>>;
  requestContext: { http: { method: string } };
}

/** The methods that the Fetch standard lets a request have, and what API Gateway routes. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * What a URL would not leave as it is: `.` and `..` between slashes, what ends a path, backslashes, control characters.
 * What is encoded otherwise stays part of a name, which is then not allowed.
 */
const malformedPath = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|[?#\\\u0000-\u001f\u007f]/i;

/** RFC 9110 section 5.5. */
const malformedValue = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/**
 * Tells what is malformed in a request; undefined for every ordinary one. The adapter would answer it in words of its
 * own, or route it to where its path does not seem to lead.
 */
export function malformedRequest({
  rawPath,
  headers,
  requestContext,
}: Sent): MalformedRequest | undefined {
  const { method } = requestContext.http;
  if (!methods.has(method)) return { status: 501, detail: 'This method is not known here.' };
  if (!rawPath.isWellFormed() || malformedPath.test(rawPath))
    return { status: 400, detail: 'The path holds what no path here has.' };
  const values = Object.values(headers);
  const isMalformed = values.some(
    (value = '') => !value.isWellFormed() || malformedValue.test(value),
  );
  return isMalformed
    ? { status: 400, detail: 'A header holds what no header may have.' }
    : undefined;
}

/** The status that says so, and in words. */
export interface MalformedRequest {
  status: number;
  detail: string;
}
