import { isMatch, isNoneMatch, quoted } from './entityTag.ts';
import { plainProblem, sendProblem } from './problem.ts';
import type { Reply } from './replies.ts';
import type { RestContext } from './restContext.ts';
import type { Route } from './route.ts';

/** Sends a success in a media type, or 304 or 412 if the conditional headers of a read ask for that. */
export function sendReply(
  { status, etag, headers = {}, body }: Reply,
  { route, mediaType }: { route: Route; mediaType: string },
  c: RestContext,
): Response {
  const tag = etag === undefined ? {} : { etag: quoted(etag) };
  if (route.method === 'GET' && etag !== undefined) {
    if (!isMatch(c.req.header('if-match'), etag)) {
      const detail = 'If-Match does not name the version that is there.';
      return sendProblem(plainProblem(412, detail, c.get('requestId')), tag);
    }
    const isUnchanged = isNoneMatch(c.req.header('if-none-match'), etag);
    if (isUnchanged) return new Response(null, { status: 304, headers: tag });
  }
  const all = { ...withServicePaths(headers, c), ...tag };
  if (body === undefined) return new Response(null, { status, headers: all });
  const content = body instanceof Uint8Array ? body : JSON.stringify(body);
  return new Response(content, { status, headers: { ...all, 'content-type': mediaType } });
}

/** Puts `/service` before the paths in headers for callers who sign, whose routes are all below it. */
function withServicePaths(headers: Record<string, string>, c: RestContext): Record<string, string> {
  if (!c.req.path.startsWith('/service/')) return headers;
  const entries = Object.entries(headers);
  const moved = entries.map(([name, value]) => [
    name,
    value.replace(/^(<?)\/v1\//, '$1/service/v1/'),
  ]);
  return Object.fromEntries(moved) as Record<string, string>; // entries lose their types
}
