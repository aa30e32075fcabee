/** What of an event in payload format 2.0 can be odd. */
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
const oddPath = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|[?#\\\u0000-\u001f\u007f]/i;

/** RFC 9110 section 5.5. */
const oddValue = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/**
 * Why a request is none that this face takes; undefined for every ordinary one. The adapter would answer it in words of
 * its own, or route it to where its path does not seem to lead.
 */
export function oddityOf({ rawPath, headers, requestContext }: Sent): Oddity | undefined {
  const { method } = requestContext.http;
  if (!methods.has(method)) return { status: 501, detail: 'This method is not known here.' };
  if (!rawPath.isWellFormed() || oddPath.test(rawPath))
    return { status: 400, detail: 'The path holds what no path here has.' };
  const values = Object.values(headers);
  const isOdd = values.some((value = '') => !value.isWellFormed() || oddValue.test(value));
  return isOdd ? { status: 400, detail: 'A header holds what no header may have.' } : undefined;
}

export interface Oddity {
  status: number;
  detail: string;
}
